using FactExtractor.Syntax.Tokenization;
using FactExtractor.Text;

namespace FactExtractor.Tests.Syntax.Tokenization;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("Sales rose 15.6%.", "Sales|rose|15.6|%|.")]
    [InlineData("US$58.24 a share", "US$|58.24|a|share")]
    [InlineData("$1.762bn", "$|1.762|bn")]
    [InlineData("RMB2.38 trillion", "RMB|2.38|trillion")]
    [InlineData("USD58 and Rs500", "USD|58|and|Rs|500")]
    [InlineData("\u20ac5m or \u00a33.2m", "\u20ac|5|m|or|\u00a3|3.2|m")]
    [InlineData("growth of 6-6.5%", "growth|of|6|-|6.5|%")]
    [InlineData("2019\u20132022", "2019|\u2013|2022")]
    [InlineData("a 12-year, 90-day review", "a|12|-|year|,|90|-|day|review")]
    [InlineData("year-on-year", "year|-|on|-|year")]
    [InlineData("non-performing e-commerce co-founder", "non-performing|e-commerce|co-founder")]
    [InlineData("anti-money-laundering", "anti-money|-|laundering")]
    [InlineData("-2.5% and +3%", "-2.5|%|and|+3|%")]
    [InlineData("1,800 or 1,23,456 or 3,40", "1,800|or|1,23,456|or|3,40")]
    [InlineData("27,934.02", "27,934.02")]
    [InlineData("in 2019,2020", "in|2019|,|2020")]
    [InlineData("2-1/4 or 2\u00bc percent", "2-1/4|or|2\u00bc|percent")]
    [InlineData("at 10:30am on 9/11", "at|10:30|am|on|9/11")]
    [InlineData("8.69GW, 5km, 3m\u00b2", "8.69|GW|,|5|km|,|3|m\u00b2")]
    [InlineData("the 20th of the 1980s and '90s", "the|20th|of|the|1980s|and|'90s")]
    [InlineData("a 5G network, 4chan", "a|5G|network|,|4chan")]
    [InlineData("2023-09-27 or 713-853-3989", "2023-09-27|or|713-853-3989")]
    [InlineData("can't won't isn\u2019t", "ca|n't|wo|n't|is|n\u2019t")]
    [InlineData("China's, the players' and it'll", "China|'s|,|the|players|'|and|it|'ll")]
    [InlineData("cannot, gonna", "can|not|,|gon|na")]
    [InlineData("O'Brien said o'clock", "O'Brien|said|o'clock")]
    [InlineData("AT&T, S&P's R&D", "AT&T|,|S&P|'s|R&D")]
    [InlineData("Mr. Xi met Gen. Lee on Sept. 27 at 3 p.m. in the U.S. capital", "Mr.|Xi|met|Gen.|Lee|on|Sept.|27|at|3|p.m.|in|the|U.S.|capital")]
    [InlineData("No. 1 but no.", "No.|1|but|no|.")]
    [InlineData("J. K. Rowling and I.", "J.|K.|Rowling|and|I|.")]
    [InlineData("(see www.example.com/a?b=1).", "(|see|www.example.com/a?b=1|)|.")]
    [InlineData("mail <ann@example.org>,", "mail|<|ann@example.org|>|,")]
    [InlineData("\"Yes,\" she said...", "\"|Yes|,|\"|she|said|...")]
    [InlineData("well\u2014almost--done", "well|\u2014|almost|--|done")]
    [InlineData("and/or w/o n/a", "and|/|or|w/o|n/a")]
    [InlineData("its end.The start", "its|end|.|The|start")]
    [InlineData("#1 in #news by @ann", "#|1|in|#news|by|@ann")]
    [InlineData("up 5%-10%", "up|5|%|-|10|%")]
    [InlineData("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83d\udc4d\ud83c\udffd5", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67|\ud83d\udc4d\ud83c\udffd|5")]
    public void Cuts_as_the_treebanks_do(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Words(text)));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("a\udc00b")]
    [InlineData("5\ud83d%")]
    [InlineData("''''")]
    [InlineData("n't")]
    [InlineData("'s")]
    [InlineData("$$$.,.,")]
    [InlineData("@")]
    [InlineData("a@b")]
    [InlineData("http://")]
    [InlineData("\u200d\u0301")]
    public void Covers_every_character_of_odd_input(string text) =>
        Assert.Equal(text, string.Concat(Words(text)));

    [Theory]
    [InlineData("1-1")]
    [InlineData("1,1")]
    [InlineData("a.b")]
    [InlineData("x@")]
    [InlineData("\u200d")]
    [InlineData("'s")]
    [InlineData("http.")]
    [InlineData("n't")]
    public void Takes_long_chunks_without_spaces(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000));
        Assert.Equal(text, string.Concat(Words(text)));
    }

    private static List<string> Words(string text)
    {
        var words = new List<TextSpan>();
        WordScanner.Scan(text, new TextSpan(0, text.Length), words);
        return words.ConvertAll(w => w.Of(text).ToString());
    }
}
