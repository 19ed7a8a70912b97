using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>One operation of a service that speaks AWS's query protocol.</summary>
internal abstract class QueryOperation
{
    /// <summary>The value of the parameter <c>Action</c>.</summary>
    public abstract string Name { get; }

    public virtual OperationAccess Access => OperationAccess.Signed;

    /// <summary>Refuses parameters that the operation does not know, before anybody asks who sent them.</summary>
    /// <exception cref="AwsException">There is such a parameter.</exception>
    public virtual void Check(QueryForm form)
    {
    }

    /// <summary>Does what is asked, and returns what writes the members of the result.</summary>
    /// <exception cref="AwsException">The request is refused.</exception>
    public abstract Task<Action<XmlWriter>> InvokeAsync(QueryCall call);
}
