using System.Buffers;
using FactExtractor.Articles.Furniture;

namespace FactExtractor.Articles.Html.Model;

/// <summary>Finds boilerplate wording. A table.</summary>
internal static class PhraseTable
{
    /// <summary>Number of phrase kinds.</summary>
    public const int Count = 19;

    /// <summary>Longer texts are judged by their shape.</summary>
    private const int MaxLength = 1000;

    private static readonly List<string> AllWords = [];

    private static readonly (Phrases Kind, SearchValues<string> Words)[] Anywhere =
    [
        Entry(Phrases.Rights, "©", "(c) 20", "all rights reserved", "copyright", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos", "todos os direitos", "tutti i diritti", "все права защищены", "版权所有", "may not be published, broadcast", "不得转载", "wszelkie prawa", "subject to copyright", "no part may be", "may not be reproduced", "without permission", "written permission", "non-commercial use", "noncommercial use", "personal use", "distribution and use of this", "redistribut", "reprints", "licensing", "nachdruck", "urheberrecht", "reproduction interdite", "droits de reproduction", "prohibida la reproducción", "derechos reservados", "direitos reservados", "riproduzione riservata", "перепечатк", "禁止转载", "無断転載"),
        Entry(Phrases.Consent, "cookie", "privacy policy", "datenschutz", "politique de confidentialité", "política de privacidad", "gdpr", "terms of use", "terms of service", "nutzungsbedingungen"),
        Entry(Phrases.Subscribe, "newsletter", "sign up", "subscribe", "abonnier", "abonnez", "suscríb", "suscrib", "iscriviti", "assine", "inscreva", "подпи", "订阅", "購読", "your inbox", "download our app", "follow us", "folgen sie uns", "suivez-nous", "síguenos", "support our", "become a member", "donate", "spenden"),
        Entry(Phrases.ReadMore, "read more", "see more", "read also", "vea también", "mira también", "lee también", "lee más", "dowiedz się więcej", "zobacz też", "по теме", "на эту тему", "more:", "also read", "read next", "see also", "related", "more from", "more on", "you may also", "recommended", "most read", "most popular", "trending", "continue reading", "click here", "mehr zum thema", "lesen sie auch", "weiterlesen", "mehr lesen", "weitere artikel", "siehe auch", "à lire aussi", "lire aussi", "lire la suite", "voir aussi", "leer más", "lea también", "ver también", "te puede interesar", "relacionad", "leia também", "leia mais", "veja também", "saiba mais", "leggi anche", "leggi tutto", "читайте также", "читать далее", "相关新闻", "相关阅读", "延伸阅读", "推荐阅读", "関連記事", "zobacz też", "czytaj", "ilgili haber"),
        Entry(Phrases.Share, "share this", "share on", "facebook", "twitter", "whatsapp", "pinterest", "linkedin", "tweet", "teilen", "partager", "compartir", "condividi", "compartilh", "поделиться", "分享", "シェア", "drucken", "imprimir", "print this", "e-mail"),
        Entry(Phrases.Comment, "comment", "kommentar", "commentaire", "comentario", "comentário", "commenti", "комментари", "评论", "コメント", "leave a reply", "reply", "antwort", "pingback", "trackback"),
        Entry(Phrases.Picture, "photo:", "photo by", "photograph", "getty images", "image:", "image credit", "credit:", "foto:", "bild:", "(ap photo", "/reuters", "shutterstock", "file photo", "courtesy of", "picture:", "crédit photo", "quelle:", "фото:", "imago", "/afp", "/ap"),
        Entry(Phrases.Posted, "published", "posted", "updated", "last modified", "min read", "minutes ago", "hours ago", "days ago", "veröffentlicht", "aktualisiert", "publié le", "mis à jour", "publicado", "actualizado", "pubblicato", "опубликовано", "发布时间", "geschrieben von", "uhr"),
        Entry(Phrases.Advert, "advertisement", "sponsored", "advertising", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità", "реклама", "广告", "promoted"),
        Entry(Phrases.Account, "log in", "login", "sign in", "register", "password", "anmelden", "einloggen", "registrieren", "passwort", "connexion", "se connecter", "iniciar sesión", "contraseña", "accedi", "войти", "登录", "my account"),
        Entry(Phrases.Contact, "@", "http", "www.", "tel.", "telefon", "phone:", "fax", "contact us", "kontakt", "impressum", "send tips"),
        Entry(Phrases.Price, "add to cart", "warenkorb", "shop now", "buy now", "free shipping", "versand", "inkl. mwst", "in stock"),
        Entry(Phrases.Browser, "javascript", "your browser", "ihr browser", "enable js", "adobe flash", "ad blocker", "adblock"),
        Entry(Phrases.Promotion, "free trial", "per month", "a month for", "issues for", "delivered to your", "delivered through", "delivered straight", "get the latest", "latest news and", "breaking news", "never miss", "stay up to date", "stay informed", "keep up with", "push notification", "our app", "the app", "app store", "google play", "youtube channel", "telegram channel", "our podcast", "join us", "join our", "join the conversation", "enter your email", "email address", "first to know", "special offer", "jetzt kostenlos", "kostenlos testen", "gratis", "jetzt bestellen", "kostenfrei", "unsere app", "unser abo", "verpassen", "auf dem laufenden", "telegram-kanal", "whatsapp-kanal", "essai gratuit", "téléchargez", "notre application", "restez informé", "recevez", "descarga", "descargue", "nuestro canal", "canal de youtube", "canal de whatsapp", "suscripción", "nossa newsletter", "nosso canal", "baixe", "receba", "nostro canale", "scarica", "ricevi", "наш канал", "в telegram", "bądź na bieżąco", "公众号", "扫描二维码", "下载客户端"),
        Entry(Phrases.Organisation, "is a global", "is a leading", "is the leading", "is one of the leading", "leading provider", "world's leading", "headquartered in", "is based in", "was founded in", "founded in", "our mission", "mission is to", "nonprofit", "non-profit", "about us", "for more information", "further information", "media contact", "press contact", "investor relations", "trademark", "forward-looking statements", "über das unternehmen", "über uns", "ist ein führende", "ist der führende", "hauptsitz in", "mit sitz in", "gegründet", "weitere informationen", "pressekontakt", "à propos", "est un leader", "est le leader", "siège social", "plus d'informations", "contact presse", "acerca de", "sobre nosotros", "es líder", "con sede en", "más información", "é líder", "com sede em", "mais informações", "chi siamo", "con sede a", "maggiori informazioni", "per informazioni", "о компании", "штаб-квартир", "关于我们", "総部", "会社概要"),
        Entry(Phrases.Origin, "originally published", "originally appeared", "first published", "first appeared", "was published", "republished", "reprinted", "citation:", "retrieved from", "retrieved ", "provided by", "this article was", "this story was", "this story has been", "has been updated", "has been corrected", "correction:", "corrections:", "clarification", "editor's note", "editor’s note", "editors' note", "source:", "sources:", "more information:", "zuerst erschienen", "ursprünglich", "anm. d. red", "anmerkung der redaktion", "quellen:", "publié à l'origine", "publié initialement", "fuente:", "fonte:", "fonti:", "źródło", "источник", "来源", "编辑", "责任编辑", "出典"),
        Entry(Phrases.Opinion, "views expressed", "opinions expressed", "do not necessarily reflect", "not necessarily those of", "what do you think", "tell us", "let us know", "have a tip", "write to us", "send us", "email us", "may be reached", "can be reached", "reach him at", "reach her at", "contact the writer", "contact the reporter", "ihre meinung", "schreiben sie uns", "was meinen sie", "donnez votre avis", "réagissez", "déjanos", "cuéntanos", "escríbenos", "deixe sua opinião", "envie", "scrivici", "напишите", "follow him on", "follow her on", "follow them on", "follow me on"),
        Entry(Phrases.Author, "written by", "'s book", "’s book", "is the author of", "is an author", "is a writer", "is a senior", "is a journalist", "is an editor", "is editor", "is a correspondent", "contributed to this", "contributed reporting", "contributed to", "associate editor", "is a columnist", "is a contributor", "ist redakteur", "ist journalist", "ist autor", "freier journalist", "est journaliste", "es periodista", "é jornalista", "è giornalista", "è un giornalista",  "about the author", "über den autor", "is a reporter", "is a staff writer", "is a freelance", "follow him", "follow her", "staff writer", "contributed to this report", "reporting by", "editing by", "edited by"),
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
