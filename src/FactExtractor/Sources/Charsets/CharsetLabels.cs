using System.Text;

namespace FactExtractor.Sources.Charsets;

/// <summary>Labels as web pages use them. Where the WHATWG Encoding Standard maps a label to a superset, so do we.</summary>
internal static class CharsetLabels
{
    /// <summary>Some East Asian decoders put a middle dot for what they can't read; we want to see it.</summary>
    private static readonly DecoderReplacementFallback Replacement = new("\uFFFD");

    /// <summary>The encoding of a Windows code page.</summary>
    public static Encoding ByCodePage(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Replacement)!;

    /// <returns>The encoding, or null where the label is missing or unknown.</returns>
    public static Encoding? Find(string? label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > 64)
            return null;
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            // A document that says so in ASCII is not UTF-16, whatever it says.
            "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "ucs-2" => "utf-8",
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "cp1252" or "ansi" => "windows-1252",
            "iso-8859-9" or "iso8859-9" or "latin5" or "cp1254" => "windows-1254",
            "iso-8859-11" or "tis-620" or "cp874" => "windows-874",
            "gb2312" or "gbk" or "gb_2312" or "gb_2312-80" or "x-gbk" or "cp936" or "chinese" or "hz-gb-2312" => "gb18030",
            "big5-hkscs" or "x-x-big5" or "cp950" or "cn-big5" => "big5",
            "sjis" or "shift-jis" or "x-sjis" or "windows-31j" or "ms_kanji" or "cp932" or "ms932" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" or "ks_c_5601-1989" or "korean" or "cp949" or "windows-949" or "uhc" => "ks_c_5601-1987",
            "x-euc-jp" or "eucjp" => "euc-jp",
            "koi8" or "koi8_r" or "koi" => "koi8-r",
            "cp1250" or "x-cp1250" => "windows-1250",
            "cp1251" or "x-cp1251" or "win-1251" => "windows-1251",
            "cp1253" => "windows-1253",
            "cp1255" => "windows-1255",
            "cp1256" => "windows-1256",
            "cp1257" => "windows-1257",
            "cp1258" => "windows-1258",
            var other => other,
        };
        try
        {
            return name == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, Replacement);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
