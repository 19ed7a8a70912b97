using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class GettingStartedSnippets
{
    [Fact]
    public void Each_way_to_register_gives_a_directory_and_a_broker()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Partners:UserPool:Id"] = "us-east-1_AbCdEfGhI",
            ["Partners:UserPool:ClientId"] = "1h57kf5cpq17m0eml12example",
        }).Build();
        var services = new ServiceCollection();

        #region register
        services.AddCognitoFederation();                                         // the section "Cognito" of the application's configuration
        services.AddCognitoFederation(configuration.GetSection("Partners"));     // or another section
        services.AddCognitoFederation(options => options.IdentityPool.Id = "us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f")   // or code
            .AddGoogle(google => google.ClientIds.Add("1234.apps.googleusercontent.com"));
        #endregion

        using var provider = services.BuildServiceProvider();
        Assert.Equal("us-east-1_AbCdEfGhI", provider.GetRequiredService<IUserDirectory>().PoolId.ToString());
        Assert.Equal("us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f", provider.GetRequiredService<IAwsCredentialBroker>().PoolId.ToString());
    }

    [Fact]
    public void Both_halves_work_without_a_container()
    {
        #region without-a-container
        var options = new CognitoFederationOptions
        {
            UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "1h57kf5cpq17m0eml12example" },
            IdentityPool = { Id = "us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f" },
        };

        IUserDirectory directory = UserDirectory.Create(options);
        IAwsCredentialBroker broker = AwsCredentialBroker.Create(options);
        #endregion

        Assert.Equal("us-east-1", directory.PoolId.Region);
        Assert.Equal("us-east-1", broker.PoolId.Region);
    }
}
