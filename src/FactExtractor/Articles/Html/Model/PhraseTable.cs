using System.Buffers;
using FactExtractor.Articles.Furniture;

namespace FactExtractor.Articles.Html.Model;

/// <summary>Finds boilerplate wording. A table.</summary>
internal static class PhraseTable
{
    /// <summary>Number of phrase kinds.</summary>
    public const int Count = 15;

    /// <summary>Longer texts are judged by their shape.</summary>
    private const int MaxLength = 400;

    private static readonly List<string> AllWords = [];

    private static readonly (Phrases Kind, SearchValues<string> Words)[] Anywhere =
    [
        Entry(Phrases.Rights, "©", "(c) 20", "all rights reserved", "copyright", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos", "todos os direitos", "tutti i diritti", "все права защищены", "版权所有", "may not be published, broadcast", "不得转载", "wszelkie prawa"),
        Entry(Phrases.Consent, "cookie", "privacy policy", "datenschutz", "politique de confidentialité", "política de privacidad", "gdpr", "terms of use", "terms of service", "nutzungsbedingungen"),
        Entry(Phrases.Subscribe, "newsletter", "sign up", "subscribe", "abonnier", "abonnez", "suscríb", "suscrib", "iscriviti", "assine", "inscreva", "подпи", "订阅", "購読", "your inbox", "download our app", "follow us", "folgen sie uns", "suivez-nous", "síguenos", "support our", "become a member", "donate", "spenden"),
        Entry(Phrases.ReadMore, "read more", "read also", "also read", "read next", "see also", "related", "more from", "more on", "you may also", "recommended", "most read", "most popular", "trending", "continue reading", "click here", "mehr zum thema", "lesen sie auch", "weiterlesen", "mehr lesen", "weitere artikel", "siehe auch", "à lire aussi", "lire aussi", "lire la suite", "voir aussi", "leer más", "lea también", "ver también", "te puede interesar", "relacionad", "leia também", "leia mais", "veja também", "saiba mais", "leggi anche", "leggi tutto", "читайте также", "читать далее", "相关新闻", "相关阅读", "延伸阅读", "推荐阅读", "関連記事", "zobacz też", "czytaj", "ilgili haber"),
        Entry(Phrases.Share, "share this", "share on", "facebook", "twitter", "whatsapp", "pinterest", "linkedin", "tweet", "teilen", "partager", "compartir", "condividi", "compartilh", "поделиться", "分享", "シェア", "drucken", "imprimir", "print this", "e-mail"),
        Entry(Phrases.Comment, "comment", "kommentar", "commentaire", "comentario", "comentário", "commenti", "комментари", "评论", "コメント", "leave a reply", "reply", "antwort", "pingback", "trackback"),
        Entry(Phrases.Picture, "photo:", "photo by", "photograph", "getty images", "image:", "image credit", "credit:", "foto:", "bild:", "(ap photo", "/reuters", "shutterstock", "file photo", "courtesy of", "picture:", "crédit photo", "quelle:", "фото:", "imago", "/afp", "/ap"),
        Entry(Phrases.Posted, "published", "posted", "updated", "last modified", "min read", "minutes ago", "hours ago", "days ago", "veröffentlicht", "aktualisiert", "publié le", "mis à jour", "publicado", "actualizado", "pubblicato", "опубликовано", "发布时间", "geschrieben von", "uhr"),
        Entry(Phrases.Advert, "advertisement", "sponsored", "advertising", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità", "реклама", "广告", "promoted"),
        Entry(Phrases.Account, "log in", "login", "sign in", "register", "password", "anmelden", "einloggen", "registrieren", "passwort", "connexion", "se connecter", "iniciar sesión", "contraseña", "accedi", "войти", "登录", "my account"),
        Entry(Phrases.Contact, "@", "http", "www.", "tel.", "telefon", "phone:", "fax", "contact us", "kontakt", "impressum", "send tips"),
        Entry(Phrases.Price, "add to cart", "warenkorb", "shop now", "buy now", "free shipping", "versand", "inkl. mwst", "in stock"),
        Entry(Phrases.Browser, "javascript", "your browser", "ihr browser", "enable js", "adobe flash", "ad blocker", "adblock"),
        Entry(Phrases.Author, "written by", "about the author", "über den autor", "is a reporter", "is a staff writer", "is a freelance", "follow him", "follow her", "staff writer", "contributed to this report", "reporting by", "editing by", "edited by"),
    ];

    /// <summary>All wordings at once: most blocks hold none.</summary>
    private static readonly SearchValues<string> Any = SearchValues.Create([.. AllWords], StringComparison.OrdinalIgnoreCase);

    public static Phrases Find(string text)
    {
        if (text.Length > MaxLength)
            return Phrases.None;
        var found = Phrases.None;
        if (text.AsSpan().ContainsAny(Any))
        {
            foreach (var (kind, words) in Anywhere)
            {
                if (text.AsSpan().ContainsAny(words))
                    found |= kind;
            }
        }

        if (PageTrail.IsTrail(text))
            found |= Phrases.Trail;
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            if (PageTrail.IsPageNumbers(text))
                found |= Phrases.Trail;
            if (VisibleDate.TryRead(text) is not null)
                found |= Phrases.Posted;
        }

        if (!Byline.TryRead(text).IsEmpty)
            found |= Phrases.Author;
        return found;
    }

    private static (Phrases, SearchValues<string>) Entry(Phrases kind, params string[] words)
    {
        AllWords.AddRange(words);
        return (kind, SearchValues.Create(words, StringComparison.OrdinalIgnoreCase));
    }
}
