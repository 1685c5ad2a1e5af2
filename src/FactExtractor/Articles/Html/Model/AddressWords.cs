using System.Collections.Frozen;

namespace FactExtractor.Articles.Html.Model;

/// <summary>Words by which a site speaks to its reader or of itself, which running text outside quotations seldom does. A table.</summary>
internal static class AddressWords
{
    private static readonly FrozenDictionary<int, Address> Kinds = Build();

    /// <summary>The kinds of address in a block.</summary>
    public static Address Find(ReadOnlySpan<int> words)
    {
        var found = Address.None;
        for (var i = 0; i < words.Length; i++)
        {
            if (Kinds.TryGetValue(words[i], out var kinds))
                found |= i == 0 ? kinds : kinds & ~Address.Call;
        }

        return found;
    }

    private static FrozenDictionary<int, Address> Build()
    {
        var kinds = new Dictionary<int, Address>();
        Add(Address.Reader, "you your yours yourself du dein deine deinen deiner deinem dir dich euch euer eure vous votre vos toi usted ustedes tuyo você vocês tuo tua tuoi vostro vostra jouw uw jou twój twoje ciebie ci вы ваш ваша ваши вас вам ты siz sizin sana 你 您 あなた");
        Add(Address.Own, "we our us ours wir uns unser unsere unseren unserem unserer nous notre nos nosotros nuestro nuestra nuestros nuestras noi nostro nostra nossa nosso nossos wij ons onze nasz nasza nas мы наш наша наши нас нам biz bizim");
        Add(Address.Call, "follow read watch listen sign subscribe click download get join check see visit support share like send email contact call register shop buy try discover learn tell want looking enter please help donate folgen folge lesen lies abonnieren abonniere hier jetzt mehr melden laden lade klicken klick erfahren erfahre unterstützen weitere suivez lisez abonnez cliquez téléchargez découvrez rejoignez retrouvez recevez inscrivez síguenos sigue lee leer suscríbete suscríbase descarga descargue haga haz únete recibe mira vea siga leia assine clique baixe receba inscreva confira veja segui leggi iscriviti clicca scarica scopri ricevi czytaj zobacz kliknij zapisz читайте подписывайтесь подпишитесь смотрите скачайте нажмите lees volg klik meld");
        return kinds.ToFrozenDictionary();

        void Add(Address kind, string words)
        {
            foreach (var word in words.Split(' '))
            {
                var hash = PageWords.Hash(word);
                kinds[hash] = kinds.GetValueOrDefault(hash) | kind;
            }
        }
    }
}

/// <summary>How a text addresses its reader.</summary>
[Flags]
internal enum Address
{
    None = 0,

    /// <summary>It says "you".</summary>
    Reader = 1,

    /// <summary>It says "we".</summary>
    Own = 2,

    /// <summary>It starts with a verb that calls for an action on the page.</summary>
    Call = 4,
}
