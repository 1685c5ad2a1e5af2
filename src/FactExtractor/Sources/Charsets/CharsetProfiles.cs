using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactExtractor.Sources.Charsets;

/// <summary>The characters that make up most of what is not ASCII in the languages of each encoding.</summary>
internal static class CharsetProfiles
{
    private const int LargestAlphabet = 100;

    private const string Simplified =
        "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切证，。、；：？！“”（）《》";

    private const string Traditional =
        "的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台象記邊共風戰接它許八特覺望直服林題建南度統色字請交愛讓認算論百義科元社術結六功指思非流每青管連遠資隊帶花快條院變聯言權往展該領傳近留紅治決保達辦運灣，。、；：？！「」（）《》";

    private const string Japanese =
        "のにはをたがでてとしれさいるなもかられこうあすきりんっくまどよつせけだめそやわえおみほぶじげばゃびゅょべちひふろむぐござずぎ、。ー・「」ンスルトイリラクシアレドコタマフロカテジサセ日本年月人大一国中出会事者時";

    private const string Korean =
        "이다는에의을하고가지한은로도기를사서있자대시리어인나해들수정부보그스라주전아일만구장제조으원상관국여비것과공장했성미신동경중요적않된우위세오방던면당습니까게될계회내식개업무생연소모통실물화분년유마민건산";

    private const string Russian = "оеаинтсрвлкмдпуяызьбгчйхжшюцщэфОЕАИНТСРВЛКМДПУЯЗБГЧХ«»—";

    private static readonly ImmutableArray<string> Frequent =
    [
        "éèàçùâêîôûëïüöäßñáíóúãõåøæÉÈÀÖÜÄÅØÆ’‘“”–—€£©°«»…·",
        "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČŘŠŽőűöüâăîșşţ„”–",
        Russian,
        "αοιετσνηρπκμλυωάέήίόύώςγδθφχβξζψΑΟΙΕΤΣΝΗΡΠΚΜΛ«»–",
        "ıİşŞğĞçÇöÖüÜâî’“”",
        "יולהאתמרבנשהכדעפקחצטזגסםןךףץ–",
        "اليمنتربةوسعدفهقكحجشطصخغءأإآىئضذثزظؤ،",
        "āčēģīķļņšūžąęėįųŠŽ„“–",
        "âăđêôơưàáảãạèéẻẽẹìíòóùúýÂĐÊÔƠƯ\u0300\u0301\u0303\u0309\u0323",
        "านรอกเงมยลวดทสตะปบคหแจพชขใไโผ่้ีัิืุูำ็์",
        Simplified, Traditional, Japanese, Japanese, Korean, Russian, "оеаинтсрвлкмдпуяызьбгчйхжшюцщєіїґОЕАИНТСРВЛКМДПУЯЗБГЧХ",
    ];

    /// <summary>Code pages in the order of <see cref="Frequent"/>: windows-1252, 1250, 1251, 1253-1258, 874, then East Asia, then KOI8.</summary>
    private static readonly ImmutableArray<int> CodePages =
        [1252, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258, 874, 54936, 950, 932, 51932, 949, 20866, 21866];

    /// <summary>All candidates.</summary>
    public static ImmutableArray<CharsetProfile> All { get; } =
        [.. CodePages.Select((page, i) => new CharsetProfile(CharsetLabels.ByCodePage(page), Rank(Frequent[i])))];

    /// <summary>Frequent characters come first in the lists and count most; in a script of thousands the order says less.</summary>
    private static FrozenDictionary<char, double> Rank(string characters)
    {
        var ranks = new Dictionary<char, double>();
        for (var i = 0; i < characters.Length; i++)
            ranks.TryAdd(characters[i], characters.Length < LargestAlphabet ? 1 / (1 + i / 60.0) : 1 - 0.5 * i / characters.Length);
        return ranks.ToFrozenDictionary();
    }

    /// <summary>The frequent characters of a code page, or null where it is no candidate.</summary>
    public static FrozenDictionary<char, double>? FrequentOf(int codePage)
    {
        foreach (var profile in All)
        {
            if (profile.Encoding.CodePage == codePage)
                return profile.Frequent;
        }

        return null;
    }
}
