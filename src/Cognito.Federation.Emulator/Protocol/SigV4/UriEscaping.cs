using System.Buffers;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Percent encoding as Signature Version 4 wants it: everything but <c>A-Z a-z 0-9 - . _ ~</c>, in capital hexadecimal digits.</summary>
internal static class UriEscaping
{
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    public static string Encode(ReadOnlySpan<byte> text, bool keepSlash)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var octet in text)
        {
            if (Unreserved.Contains(octet) || (keepSlash && octet == '/'))
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append("0123456789ABCDEF"[octet >> 4]).Append("0123456789ABCDEF"[octet & 15]);
        }

        return encoded.ToString();
    }

    public static string Encode(string text, bool keepSlash) => Encode(Encoding.UTF8.GetBytes(text), keepSlash);

    /// <summary>The octets that an encoded text stands for. A <c>%</c> that begins no escape stands for itself.</summary>
    public static byte[] Decode(string text, bool plusIsSpace)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var written = 0;
        for (var read = 0; read < source.Length; read++)
        {
            var octet = source[read];
            if (octet == '%' && read + 2 < source.Length && char.IsAsciiHexDigit((char)source[read + 1]) && char.IsAsciiHexDigit((char)source[read + 2]))
            {
                octet = (byte)((Nibble(source[read + 1]) << 4) | Nibble(source[read + 2]));
                read += 2;
            }
            else if (octet == '+' && plusIsSpace)
            {
                octet = (byte)' ';
            }

            source[written++] = octet;
        }

        return source[..written];
    }

    private static int Nibble(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
