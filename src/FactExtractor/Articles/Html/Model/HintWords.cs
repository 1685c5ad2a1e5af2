using System.Collections.Frozen;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Model;

/// <summary>
/// Reads hints from the words that make up class names, ids and roles: "post-entry__body", "relatedStories", "sidebarwidget". A table of
/// words of web authors in the languages of most news.
/// </summary>
internal static class HintWords
{
    /// <summary>Number of hints.</summary>
    public const int Count = 28;

    private const int MaxValueLength = 200;

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> Words = Build();

    /// <summary>The hints of one element.</summary>
    public static Hints Of(PageElement element)
    {
        var hints = Hints.None;
        foreach (var attribute in element.AttributeList)
        {
            switch (attribute.Name)
            {
                case "class" or "id" or "data-component" or "data-testid" or "data-module" or "data-type":
                    hints |= Read(attribute.Value.Memory.Span);
                    break;
                case "role" or "aria-label":
                    hints |= Read(attribute.Value.Memory.Span);
                    if (attribute.Name == "role")
                        hints |= Role(attribute.Value.Memory.Span);
                    break;
                case "itemprop":
                    var property = attribute.Value.Memory.Span;
                    hints |= property.Contains("articleBody", StringComparison.OrdinalIgnoreCase) || property.SequenceEqual("text") ? Hints.BodyProperty : Read(property);
                    break;
            }
        }

        return hints;
    }

    /// <summary>The hints of a name.</summary>
    public static Hints Read(ReadOnlySpan<char> value)
    {
        if (value.Length > MaxValueLength)
            value = value[..MaxValueLength];
        var hints = Hints.None;
        for (var at = 0; at < value.Length;)
        {
            if (!char.IsLetter(value[at]))
            {
                at++;
                continue;
            }

            // A word ends at anything that is no letter, and before a capital that follows a small letter.
            var end = at + 1;
            while (end < value.Length && char.IsLetter(value[end]) && !(char.IsUpper(value[end]) && char.IsLower(value[end - 1])))
                end++;
            hints |= Word(value[at..end]);
            at = end;
        }

        return hints;
    }

    private static Hints Word(ReadOnlySpan<char> word)
    {
        if (Words.TryGetValue(word, out var hints))
            return hints;
        // Run together: "articlebody". The longest known words at both ends.
        if (word.Length < 6)
            return Hints.None;
        for (var length = word.Length - 2; length >= 4; length--)
        {
            if (Words.TryGetValue(word[..length], out var first))
            {
                hints |= first;
                break;
            }
        }

        for (var length = word.Length - 2; length >= 4; length--)
        {
            if (Words.TryGetValue(word[^length..], out var last))
            {
                hints |= last;
                break;
            }
        }

        return hints;
    }

    private static Hints Role(ReadOnlySpan<char> role) => role switch
    {
        "main" => Hints.Main,
        "navigation" or "menu" or "menubar" => Hints.Navigation,
        "complementary" => Hints.Sidebar,
        "contentinfo" => Hints.Footer,
        "banner" => Hints.Header,
        "dialog" or "alertdialog" => Hints.Overlay,
        _ => Hints.None,
    };

    private static FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var words = new Dictionary<string, Hints>(StringComparer.OrdinalIgnoreCase);
        Add(Hints.Article, "article articles story post posts entry news blog blogpost artikel articulo articolo artigo noticia notizia beitrag publication hentry nota newsitem");
        Add(Hints.Content, "content contents text body texte texto testo inhalt contenido contenu conteudo copy prose richtext wysiwyg paragraph paragraphs maincontent bodytext articletext fulltext cuerpo corps editor wpb rte");
        Add(Hints.Title, "title headline heading hed titel titulo titre titolo headlines überschrift");
        Add(Hints.Lead, "lead lede intro summary standfirst dek deck excerpt abstract chapo entradilla subtitle subhead subheadline subline vorspann sottotitolo bajada teaser description preamble");
        Add(Hints.Byline, "meta byline author authors date time timestamp datetime published pubdate info infos dateline source autor auteur autore fecha datum posted updated credits details submitted");
        Add(Hints.Tags, "tag tags topic topics keyword keywords category categories cat label labels taxonomy rubrik section kicker tagged taglist");
        Add(Hints.Share, "share sharing shares social twitter facebook follow like addthis email print whatsapp sharebar sharedaddy teilen compartir partager pinterest linkedin addtoany socials");
        Add(Hints.Related, "related more recommend recommended recommendations recirc recirculation also similar popular trending mostread latest outbrain taboola next prev previous readmore links relacionados relacionadas similaires verwandte zergnet upnext keepreading moreon adjacent nextprev lire siehe weitere mehr ähnliche correlati leggi promo promos headlines nextpost interlinking");
        Add(Hints.Comment, "comment comments disqus reply replies respond discuss discussion kommentar kommentare commentaires comentarios commenti livefyre viafoura trackback trackbacks pingback commentlist reviews");
        Add(Hints.Advert, "ad ads adv advert adverts advertisement advertising advertorial sponsor sponsored sponsors banner banners dfp gpt anzeige anzeigen werbung publicidad publicite pub adsense adslot adunit adwrapper native commercial partner partners affiliate");
        Add(Hints.Navigation, "nav navi navigation menu menus breadcrumb breadcrumbs crumb crumbs pagination pager paging toolbar navbar sitemap submenu mainmenu dropdown toc tabs skip topnav anchor");
        Add(Hints.Footer, "footer foot bottom copyright legal colophon imprint impressum fuss pie disclaimer terms");
        Add(Hints.Sidebar, "sidebar side aside rail widget widgets secondary marginal sidenav infobox factbox complementary");
        Add(Hints.Subscribe, "newsletter newsletters subscribe subscription subscriber signup paywall login signin register registration cta donate donation offer membership member abo premium piano account promo");
        Add(Hints.Consent, "cookie cookies consent gdpr privacy cmp onetrust cookiebar cookielaw");
        Add(Hints.Overlay, "overlay modal popup pop lightbox notice alert toast message messages warning notification dialog");
        Add(Hints.Media, "figure image images img photo photos picture gallery slideshow video videos media player bild bilder foto fotos imagen thumb thumbnail wp credit slide");
        Add(Hints.Listing, "list lists grid card cards item items feed stream archive index carousel slider listing tile tiles collection results loop swiper river");
        Add(Hints.Quote, "quote pullquote blockquote pull zitat");
        Add(Hints.Hidden, "hidden hide sr visually invisible screen offscreen noprint screenreader accessibility accessible visuallyhidden clip");
        Add(Hints.Header, "header head masthead logo top topbar brand branding kopf");
        Add(Hints.Form, "search form input field suche button btn buttons poll quiz vote survey contact");
        Add(Hints.Biography, "bio about profile contributor biography avatar autoren vcard authorbox");
        Add(Hints.Shop, "price prices cart product products shop buy basket warenkorb preis woocommerce");
        Add(Hints.Embed, "embed embedded tweet instagram iframe oembed gist facebook");
        Add(Hints.Main, "main primary");
        Add(Hints.Caption, "caption captions figcaption bildunterschrift didascalia cutline legende");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(Hints hint, string names)
        {
            foreach (var name in names.Split(' '))
                words[name] = words.GetValueOrDefault(name) | hint;
        }
    }
}
