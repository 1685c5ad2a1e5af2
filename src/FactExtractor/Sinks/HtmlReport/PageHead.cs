using System.Text;
using System.Text.Encodings.Web;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>The beginning of every page.</summary>
internal static class PageHead
{
    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    public static void Write(Stream stream, string title, string policy) => Put(
        stream,
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        <style>{PageTemplate.Style}</style>
        </head>

        """);

    public static void Put(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
