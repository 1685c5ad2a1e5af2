// Writes CurrencyTable.Data.cs and CountryTable.Data.cs from published data:
//   npm pack cldr-core cldr-numbers-full cldr-localenames-full, each unpacked, then
//   node currencies.mjs <cldr-core> <cldr-numbers-full> <cldr-localenames-full> <folder of the .cs files>
// CLDR: Unicode License v3. The capitals are our own list.
import { readFileSync, writeFileSync } from 'node:fs';
const [core, cldr, names, out] = process.argv.slice(2);
const read = path => JSON.parse(readFileSync(path, 'utf8'));
const version = folder => read(`${folder}/package.json`).version;
const currencies = read(`${cldr}/main/en/currencies.json`).main.en.numbers.currencies;
const territories = read(`${names}/main/en/territories.json`).main.en.localeDisplayNames.territories;

// Codes that name no money that news would count: testing, metals and bond market units of ISO 4217's X block.
const skipped = /^X(?!AF|CD|OF|PF|AU|AG)/;
const usersOf = {};
const currencyOf = {};
for (const [region, spells] of Object.entries(read(`${core}/supplemental/currencyData.json`).supplemental.currencyData.region))
    for (const spell of spells)
        for (const [code, life] of Object.entries(spell))
            if (!life._to && life._tender !== 'false') {
                (usersOf[code] ??= []).push(region);
                currencyOf[region] ??= code;
            }

const rows = Object.entries(currencies)
    .filter(([code, c]) => !skipped.test(code) && c['displayName-count-one'])
    .map(([code, c]) => [code, c['displayName-count-one'], c['displayName-count-other'] ?? c['displayName-count-one'],
        usersOf[code] ? 'current' : 'historic', c['symbol-alt-narrow'] ?? '', (usersOf[code] ?? []).sort().join(' ')]
        .map(cell => cell.replace(/\s*[\(\[].*?[\)\]]/g, '').trim()).join('|'))
    .sort();

// "Danish Krone" of DKK, "German Mark" of DEM: the first two letters of a code are the country, what stands before the unit is its adjective.
const demonyms = {};
for (const [code, c] of Object.entries(currencies)) {
    const adjective = c.displayName.replace(/\s*[\(\[].*?[\)\]]/g, '').match(/^((?:[A-ZÅ][\p{L}’-]+ ?){1,2}) (?:New |Convertible |Central Bank |Hard )*(?:\p{Lu}[\p{L}’-]*|cedi)$/u)?.[1];
    const country = code.slice(0, 2);
    const plain = adjective?.replace(/ (?:New|Silver|Convertible|Financial|Investment)$/, '');
    if (plain && territories[country] && !/^(?:WIR|New Taiwan|Portuguese Guinea|Luxembourg)$|Unit|European|Gold|National|Bank/.test(plain) && plain !== territories[country])
        (demonyms[country] ??= new Set()).add(plain);
}

// Seats of government, by ISO 3166 code; towns that are better known as something else are left out.
const capitals = Object.fromEntries(`
AE Abu Dhabi|AF Kabul|AL Tirana|AM Yerevan|AO Luanda|AR Buenos Aires|AT Vienna|AU Canberra|AZ Baku|BA Sarajevo|BB Bridgetown|BD Dhaka|BE Brussels|BF Ouagadougou|BG Sofia|BH Manama|BI Gitega
BJ Porto-Novo|BM Hamilton|BN Bandar Seri Begawan|BO Sucre;La Paz|BR Brasilia;Brasília|BS Nassau|BT Thimphu|BW Gaborone|BY Minsk|BZ Belmopan|CA Ottawa|CD Kinshasa|CF Bangui|CG Brazzaville|CH Bern
CI Yamoussoukro;Abidjan|CL Santiago|CM Yaounde;Yaoundé|CN Beijing|CO Bogota;Bogotá|CR San Jose;San José|CU Havana|CY Nicosia|CZ Prague|DE Berlin|DJ Djibouti|DK Copenhagen|DO Santo Domingo
DZ Algiers|EC Quito|EE Tallinn|EG Cairo|ER Asmara|ES Madrid|ET Addis Ababa|FI Helsinki|FJ Suva|FR Paris|GA Libreville|GB London|GE Tbilisi|GH Accra|GM Banjul|GN Conakry|GR Athens
GT Guatemala City|GY Georgetown|HN Tegucigalpa|HR Zagreb|HT Port-au-Prince|HU Budapest|ID Jakarta|IE Dublin|IL Jerusalem;Tel Aviv|IN New Delhi|IQ Baghdad|IR Tehran|IS Reykjavik;Reykjavík|IT Rome
JM Kingston|JO Amman|JP Tokyo|KE Nairobi|KG Bishkek|KH Phnom Penh|KP Pyongyang|KR Seoul|KW Kuwait City|KZ Astana|LA Vientiane|LB Beirut|LK Colombo|LR Monrovia|LS Maseru|LT Vilnius|LV Riga|LY Tripoli
MA Rabat|MC Monaco|MD Chisinau|ME Podgorica|MG Antananarivo|MK Skopje|ML Bamako|MM Naypyidaw;Yangon|MN Ulaanbaatar|MR Nouakchott|MT Valletta|MU Port Louis|MV Male;Malé|MW Lilongwe|MX Mexico City
MY Kuala Lumpur|MZ Maputo|NA Windhoek|NE Niamey|NG Abuja;Lagos|NI Managua|NL Amsterdam;The Hague|NO Oslo|NP Kathmandu|NZ Wellington|OM Muscat|PA Panama City|PE Lima|PG Port Moresby|PH Manila
PK Islamabad;Karachi|PL Warsaw|PT Lisbon|PY Asuncion;Asunción|QA Doha|RO Bucharest|RS Belgrade|RU Moscow|RW Kigali|SA Riyadh|SB Honiara|SC Victoria|SD Khartoum|SE Stockholm|SI Ljubljana|SK Bratislava
SL Freetown|SN Dakar|SO Mogadishu|SR Paramaribo|SV San Salvador|SY Damascus|TD N'Djamena|TG Lome;Lomé|TH Bangkok|TJ Dushanbe|TM Ashgabat|TN Tunis|TR Ankara|TT Port of Spain|TW Taipei|TZ Dodoma;Dar es Salaam
UA Kyiv;Kiev|UG Kampala|US Washington|UY Montevideo|UZ Tashkent|VE Caracas|VN Hanoi|YE Sanaa|ZA Pretoria;Cape Town|ZM Lusaka|ZW Harare`
    .split(/[|\n]/).filter(line => line).map(line => [line.slice(0, 2), line.slice(3)]));

// "Myanmar (Burma)" and "Hong Kong SAR China" have short names of their own; the reader takes each.
const pseudo = ['AC', 'DG', 'EA', 'EU', 'IC', 'TA'];
const namesOf = region => [territories[region], territories[`${region}-alt-short`], territories[`${region}-alt-variant`]]
    .filter(name => name).flatMap(name => name.split(/\s*[\(\)]\s*/)).map(name => name.replace(/ SAR China$/, '').replace('’', "'")).flatMap(name => name.includes(' & ') ? [name, name.replace(' & ', ' and ')] : [name])
    .filter((name, i, all) => name.length > 1 && !/^(?:Congo|Republic|Keeling|Islands)$/.test(name) && all.indexOf(name) === i).join(';');
const countryRows = Object.keys(territories)
    .filter(region => /^[A-Z]{2}$/.test(region) && currencyOf[region] && !pseudo.includes(region))
    .map(region => [region, currencyOf[region], namesOf(region), [...demonyms[region] ?? []].join(';'), capitals[region] ?? '', '.' + (region === 'GB' ? 'uk' : region.toLowerCase())].join('|'))
    .sort();

function write(name, what, source, columns, lines) {
    writeFileSync(`${out}/${name}.Data.cs`, `// Generated by generate/currencies.mjs from ${source}. Do not edit.
namespace FactExtractor.Quantities.Units;

internal sealed partial class ${name}
{
    /// <summary>${what}: ${columns}.</summary>
    private const string Data = """
${lines.map(line => '        ' + line).join('\n')}
        """;
}
`);
}

write('CurrencyTable', 'ISO 4217 currencies, one a line', `cldr-core and cldr-numbers-full ${version(cldr)}`,
    'code, singular, plural, current or historic, narrow symbol, ISO 3166 codes of its users', rows);
write('CountryTable', 'Countries, one a line', `cldr-core, cldr-numbers-full and cldr-localenames-full ${version(core)}`,
    'ISO 3166 code, currency, names, adjectives, capitals, top-level domain', countryRows);
