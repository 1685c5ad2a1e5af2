using System.Collections.Frozen;

namespace FactExtractor.Articles.Furniture;

/// <summary>Labels of a page's own machinery that stand between paragraphs: the buttons of a share bar, the clock time of an update, who holds the rights.</summary>
internal static class PageLabel
{
    private const int MaxLength = 60;
    private const int MaxRightsLength = 80;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Buttons = FrozenSet.ToFrozenSet(
        [
            "facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "messenger", "tumblr", "flipboard", "instagram", "youtube", "tiktok", "threads", "bluesky", "mastodon", "xing", "vk", "weibo", "wechat",
            "line", "snapchat", "pocket", "email", "e-mail", "mail", "print", "copy", "link", "save", "share", "tweet", "post", "sms", "rss", "teilen", "drucken", "merken", "partager", "imprimer", "compartir", "imprimir", "condividi", "stampa", "compartilhar",
            "udostępnij", "drukuj", "поделиться", "分享", "シェア",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"Facebook", "Share | E-mail | Print", "11:45", "2.30 pm GMT".</summary>
    public static bool Is(string text) => text.Length <= MaxLength && (IsButtons(text) || IsClock(text)) || text.Length <= MaxRightsLength && IsRights(text);

    /// <summary>"© 2024 Coast Times", "Copyright 2024 Coast Times. All rights reserved."</summary>
    private static bool IsRights(string text) =>
        text[0] == '©' || text.StartsWith("Copyright ©", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Copyright (c)", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase) && text.Length > 10 && text[10] is '1' or '2';

    private static bool IsButtons(string text)
    {
        var found = false;
        foreach (var range in text.AsSpan().SplitAny(" |·•/,"))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty)
                continue;
            if (!Buttons.Contains(word))
                return false;
            found = true;
        }

        return found;
    }

    private static bool IsClock(ReadOnlySpan<char> text)
    {
        var hours = text.IndexOfAnyExceptInRange('0', '9');
        if (hours is not (1 or 2) || text[hours] is not (':' or '.' or 'h') || text.Length < hours + 3 || !char.IsAsciiDigit(text[hours + 1]) || !char.IsAsciiDigit(text[hours + 2]))
            return false;
        // A number with a point is only a time where the zone or half of the day says so.
        var rest = text[(hours + 3)..].Trim();
        if (rest.IsEmpty)
            return text[hours] != '.';
        Span<char> upper = stackalloc char[8];
        return rest.Length <= upper.Length && upper[..rest.ToUpperInvariant(upper)] is "AM" or "PM" or "A.M." or "P.M." or "UHR" or "GMT" or "UTC" or "BST" or "EST" or "EDT" or "CET" or "IST" or "PT" or "ET";
    }
}
