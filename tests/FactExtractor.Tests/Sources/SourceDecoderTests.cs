using System.Text;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources;

public sealed class SourceDecoderTests
{
    private const string German = "Die Ausfuhren stiegen im März um 3,4 Prozent auf 128,6 Milliarden Euro; für das Jahr erwartet das Ministerium größere Zuwächse. ";
    private const string French = "Les ventes au détail ont progressé de 2,1 % en février, à près de 41 milliards d’euros, malgré la météo défavorable et la grève. ";
    private const string Polish = "Produkcja przemysłowa wzrosła w marcu o 5,4 proc., a sprzedaż detaliczna zwiększyła się o 3,2 proc. — podał główny urząd. Żywność jest droższa. ";
    private const string Russian = "Объём экспорта вырос за год на 12 процентов и достиг 48 миллиардов рублей, сообщило министерство. Цены снизились. ";
    private const string Greek = "Οι εξαγωγές αυξήθηκαν κατά 4,2% τον Μάρτιο και έφτασαν τα 3,1 δισεκατομμύρια ευρώ, ανακοίνωσε το υπουργείο. ";
    private const string Turkish = "İhracat mart ayında yüzde 6,3 artarak 22 milyar dolara ulaştı; işsizlik oranı geçen yıla göre düştü. Şirketler büyüdü. ";
    private const string Hebrew = "היצוא עלה במרץ בשלושה אחוזים והגיע לארבעה מיליארד שקלים, כך הודיע משרד האוצר. ";
    private const string Arabic = "ارتفعت الصادرات في مارس بنسبة ثلاثة في المئة لتصل إلى أربعة مليارات دولار بحسب الوزارة. ";
    private const string Simplified = "国家统计局发布的数据显示，今年前三个月全国社会消费品零售总额同比增长百分之四点七，其中网上零售额增长更快。";
    private const string Traditional = "經濟部公布的數據顯示，今年前三個月出口總額較去年同期增加百分之四點七，其中電子產品的成長最為明顯。";
    private const string Japanese = "経済産業省が発表した統計によると、今年三月の小売業の販売額は前の年の同じ月に比べて四パーセント増えました。";
    private const string Korean = "통계청이 발표한 자료에 따르면 올해 삼월 소매 판매는 지난해 같은 달보다 사 퍼센트 늘었고 온라인 거래가 크게 증가했다.";

    public static TheoryData<string, string> Samples => new()
    {
        { "windows-1252", German }, { "windows-1252", French }, { "windows-1250", Polish }, { "windows-1251", Russian }, { "koi8-r", Russian }, { "windows-1253", Greek }, { "windows-1254", Turkish },
        { "windows-1255", Hebrew }, { "windows-1256", Arabic }, { "gb18030", Simplified }, { "big5", Traditional }, { "shift_jis", Japanese }, { "euc-jp", Japanese }, { "ks_c_5601-1987", Korean },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_encoding_is_detected_without_any_label(string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        var source = SourceDecoder.Decode(encoding.GetBytes(text + text));
        Assert.Equal(text + text, source.Text);
        Assert.Equal(encoding.WebName, source.EncodingName);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_label_is_believed_in_markup_and_out_of_it(string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        var html = $"<!doctype html><html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={name}\"><title>x</title></head><body><p>{text}</p></body></html>";
        Assert.Equal(html, SourceDecoder.Decode(encoding.GetBytes(html)).Text);
        Assert.Equal(text, SourceDecoder.Decode(encoding.GetBytes(text), name.ToUpperInvariant()).Text);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("gb2312")]
    [InlineData("no-such-charset")]
    [InlineData("utf-16")]
    public void A_wrong_label_does_not_spoil_valid_UTF_8(string label)
    {
        var html = $"<meta charset='{label}'><p>{French}{Simplified}</p>";
        var source = SourceDecoder.Decode(Encoding.UTF8.GetBytes(html), label);
        Assert.Equal(html, source.Text);
        Assert.Equal("utf-8", source.EncodingName);
    }

    [Fact]
    public void A_wrong_label_gives_way_where_the_bytes_read_badly_under_it()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Simplified);
        Assert.Equal(Simplified, SourceDecoder.Decode(bytes, "windows-1252").Text);
        Assert.Equal(Simplified, SourceDecoder.Decode(bytes, "utf-8").Text);
    }

    [Fact]
    public void Byte_order_marks_decide_and_are_no_text()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(French)];
            Assert.Equal(French, SourceDecoder.Decode(bytes, "koi8-r").Text);
        }
    }

    [Fact]
    public void UTF_16_without_a_mark_is_seen_by_its_zeros()
    {
        Assert.Equal(German, SourceDecoder.Decode(Encoding.Unicode.GetBytes(German)).Text);
        Assert.Equal(German, SourceDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(German)).Text);
    }

    [Fact]
    public void A_few_cut_characters_do_not_change_the_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Simplified), 0xE4, 0xB8];
        Assert.Equal(Simplified + "\uFFFD", SourceDecoder.Decode(bytes).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    public void Nothing_to_read_is_an_error(string text) =>
        Assert.Equal("source.empty", Assert.Throws<SourceException>(() => SourceDecoder.Decode(Encoding.UTF8.GetBytes(text))).Code);

    [Fact]
    public void Binary_files_are_an_error()
    {
        byte[][] files = [[0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0], [.. "%PDF-1.7\n"u8], [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 % 256))]];
        foreach (var file in files)
            Assert.Equal("source.binary", Assert.Throws<SourceException>(() => SourceDecoder.Decode(file)).Code);
    }

    [Fact]
    public void Random_bytes_never_throw_anything_else()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            if (i % 2 == 0)
                bytes = [.. "<p>text "u8, .. bytes.Select(b => b < 32 ? (byte)65 : b)];
            try
            {
                Assert.NotNull(SourceDecoder.Decode(bytes, i % 3 == 0 ? "euc-jp" : null).Text);
            }
            catch (SourceException error)
            {
                Assert.StartsWith("source.", error.Code, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>x", "a.txt", SourceFormat.Html)]
    [InlineData("<!-- c --> <?xml version='1.0'?>\n<html lang='en'>", null, SourceFormat.Html)]
    [InlineData("<3 is a heart, not a tag", "a.txt", SourceFormat.Text)]
    [InlineData("Plain words.", "page.html.gz", SourceFormat.Html)]
    [InlineData("# Title", "notes.MD", SourceFormat.Markdown)]
    [InlineData("# Title", "notes.txt", SourceFormat.Text)]
    public void The_format_comes_from_the_content_then_the_name(string text, string? name, SourceFormat format) =>
        Assert.Equal(format, SourceDecoder.Decode(Encoding.UTF8.GetBytes(text), null, name).Format);
}
