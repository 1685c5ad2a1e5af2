namespace FactExtractor.Quantities.Units;

/// <summary>Physical units and durations as news writes them. A table: codes are UCUM (case-sensitive), checked by generate/measures.mjs.</summary>
internal static partial class MeasureTable
{
    /// <summary>Code, label, kind (P physical, D duration), factor, names (singular or plural, any case), symbols (case kept, only behind a number).</summary>
    private const string Data = """
        a|year|D|1|year;years;yr;yrs;annum|yo;y.o.
        mo|month|D|1|month;months;mos;mth;mths|
        wk|week|D|1|week;weeks;wk;wks|
        d|day|D|1|day;days|
        h|hour|D|1|hour;hours;hr;hrs|h
        min|minute|D|1|minute;minutes;min;mins|
        s|second|D|1|second;seconds;sec;secs|s
        a|year|D|10|decade;decades|
        a|year|D|100|century;centuries|
        wk|week|D|2|fortnight;fortnights|
        ms|millisecond|D|1|millisecond;milliseconds|ms;msec
        us|microsecond|D|1|microsecond;microseconds|µs
        ns|nanosecond|D|1|nanosecond;nanoseconds|ns
        [mi_i]|mile|P|1|mile;miles;mi;road mile;road miles|
        [ft_i]|foot|P|1|foot;feet;ft|ft.;′
        [in_i]|inch|P|1|inch;inches|″;ins
        [yd_i]|yard|P|1|yard;yards;yd;yds|
        [nmi_i]|nautical mile|P|1|nautical mile;nautical miles|nmi
        [fur_us]|furlong|P|1|furlong;furlongs|
        [fth_i]|fathom|P|1|fathom;fathoms|
        [ly]|light year|P|1|light year;light years;lightyear;lightyears|ly
        AU|astronomical unit|P|1|astronomical unit;astronomical units|
        km|kilometre|P|1|kilometre;kilometres;kilometer;kilometers;kms;klick;klicks|km
        m|metre|P|1|metre;metres;meter;meters|m
        dm|decimetre|P|1|decimetre;decimetres;decimeter;decimeters|dm
        cm|centimetre|P|1|centimetre;centimetres;centimeter;centimeters|cm
        mm|millimetre|P|1|millimetre;millimetres;millimeter;millimeters|mm
        um|micrometre|P|1|micrometre;micrometres;micrometer;micrometers;micron;microns|µm;μm;um
        nm|nanometre|P|1|nanometre;nanometres;nanometer;nanometers|nm
        pm|picometre|P|1|picometre;picometres;picometer;picometers|
        km2|square kilometre|P|1|square kilometre;square kilometres;square kilometer;square kilometers;sq km;sq kms;sq kilometres;sq kilometers|km²;km2;sq.km;sq. km
        m2|square metre|P|1|square metre;square metres;square meter;square meters;sq m;sqm;sq metres;sq meters|m²;m2;sq.m;sq. m
        cm2|square centimetre|P|1|square centimetre;square centimetres;square centimeter;square centimeters;sq cm|cm²;cm2
        mm2|square millimetre|P|1|square millimetre;square millimetres;square millimeter;square millimeters|mm²;mm2
        [smi_us]|square mile|P|1|square mile;square miles;sq mi;sq mile;sq miles|sq.mi;sq. mi
        [sft_i]|square foot|P|1|square foot;square feet;sq ft;sqft;sq feet|sq.ft;sq.ft.;sq. ft;sq. ft.;ft²;ft2
        [sin_i]|square inch|P|1|square inch;square inches;sq in|in²
        [syd_i]|square yard|P|1|square yard;square yards;sq yd|
        [acr_us]|acre|P|1|acre;acres|
        har|hectare|P|1|hectare;hectares|ha
        m3|cubic metre|P|1|cubic metre;cubic metres;cubic meter;cubic meters;cu m;cbm|m³;m3;cu.m
        cm3|cubic centimetre|P|1|cubic centimetre;cubic centimetres;cubic centimeter;cubic centimeters|cm³;cm3;cc
        km3|cubic kilometre|P|1|cubic kilometre;cubic kilometres;cubic kilometer;cubic kilometers|km³;km3
        [cft_i]|cubic foot|P|1|cubic foot;cubic feet;cu ft|cu.ft.;cu.ft;ft³;cu. ft.;cu. ft
        [cin_i]|cubic inch|P|1|cubic inch;cubic inches;cu in|in³;cu.in.
        [cyd_i]|cubic yard|P|1|cubic yard;cubic yards;cu yd|
        L|litre|P|1|litre;litres;liter;liters|L;l
        mL|millilitre|P|1|millilitre;millilitres;milliliter;milliliters|mL;ml
        cL|centilitre|P|1|centilitre;centilitres;centiliter;centiliters|cL;cl
        dL|decilitre|P|1|decilitre;decilitres;deciliter;deciliters|dL;dl
        hL|hectolitre|P|1|hectolitre;hectolitres;hectoliter;hectoliters|hL;hl
        ML|megalitre|P|1|megalitre;megalitres;megaliter;megaliters|ML
        [gal_us]|gallon|P|1|gallon;gallons|gal
        [qt_us]|quart|P|1|quart;quarts|
        [pt_us]|pint|P|1|pint;pints|
        [cup_us]|cup|P|1|cupful;cupfuls|
        [foz_us]|fluid ounce|P|1|fluid ounce;fluid ounces;fl oz|
        [tbs_us]|tablespoon|P|1|tablespoon;tablespoons;tbsp;tbsps|
        [tsp_us]|teaspoon|P|1|teaspoon;teaspoons;tsp;tsps|
        [bbl_us]|barrel|P|1|barrel;barrels;bbl;bbls|
        [bu_us]|bushel|P|1|bushel;bushels|
        [bbl_us]/d|barrel per day|P|1|bpd|b/d;bbl/d
        {boe}|barrel of oil equivalent|P|1|boe;barrels of oil equivalent|
        {boe}/d|barrel of oil equivalent per day|P|1|boepd|boe/d
        t|tonne|P|1|tonne;tonnes;metric ton;metric tons;metric tonne;metric tonnes;mt|t;T
        kt|kilotonne|P|1|kilotonne;kilotonnes|kt
        Mt|megatonne|P|1|megatonne;megatonnes;megaton;megatons|Mt
        Gt|gigatonne|P|1|gigatonne;gigatonnes;gigaton;gigatons|Gt
        [ston_av]|short ton|P|1|short ton;short tons|
        [lton_av]|long ton|P|1|long ton;long tons|
        kg|kilogram|P|1|kilogram;kilograms;kilogramme;kilogrammes;kilo;kilos;kgs|kg;Kg;KG
        g|gram|P|1|gram;grams;gramme;grammes|g;gm
        mg|milligram|P|1|milligram;milligrams;milligramme;milligrammes|mg
        ug|microgram|P|1|microgram;micrograms;microgramme;microgrammes;mcg|µg;μg;ug
        ng|nanogram|P|1|nanogram;nanograms|ng
        [oz_av]|ounce|P|1|ounce;ounces;oz|
        [oz_tr]|troy ounce|P|1|troy ounce;troy ounces;troy oz|
        [stone_av]|stone|P|1|stone|st
        [car_m]|carat|P|1|carat;carats;karat;karats|ct
        [gr]|grain|P|1|grains of gunpowder|
        [dr_av]|dram|P|1|dram;drams;drachma|
        [mi_i]/h|mile per hour|P|1|mph;miles an hour;mile an hour|mi/h
        km/h|kilometre per hour|P|1|kph;kmph;kmh;kilometres an hour;kilometers an hour;kms an hour|km/h;km/hr;kmh;KMH
        m/s|metre per second|P|1|mps|m/s
        km/s|kilometre per second|P|1||km/s
        [kn_i]|knot|P|1|knot;knots|kn;kts
        m/s2|metre per second squared|P|1|metres per second squared;meters per second squared|m/s²;m/s2
        [mi_i]/[gal_us]|mile per gallon|P|1|mpg;mpge;miles a gallon|
        km/L|kilometre per litre|P|1||km/l;km/L
        [HP]|horsepower|P|1|horsepower;bhp;hp;brake horsepower;horse power|HP;PS
        W|watt|P|1|watt;watts|W
        W.h|watt hour|P|1|watt hour;watt hours|Wh
        J|joule|P|1|joule;joules|J
        eV|electronvolt|P|1|electronvolt;electronvolts;electron volt;electron volts|eV
        [Cal]|calorie|P|1|calorie;calories|Cal
        kcal|kilocalorie|P|1|kilocalorie;kilocalories|kcal
        [Btu]|British thermal unit|P|1|btu;btus;british thermal unit;british thermal units|
        V|volt|P|1|volt;volts|V
        V.A|volt-ampere|P|1|volt ampere;volt amperes|VA
        kV.A|kilovolt-ampere|P|1||kVA
        A|ampere|P|1|ampere;amperes;amp;amps|
        A.h|ampere hour|P|1|ampere hour;ampere hours;amp hour;amp hours|Ah
        mA.h|milliampere hour|P|1|milliampere hour;milliampere hours|mAh
        Ohm|ohm|P|1|ohm;ohms|Ω;Ω
        F|farad|P|1|farad;farads|
        T|tesla|P|1|tesla of field|
        Hz|hertz|P|1|hertz|Hz;HZ
        bit|bit|P|1|bit;bits|
        By|byte|P|1|byte;bytes|
        N|newton|P|1|newton;newtons|N
        N.m|newton metre|P|1|newton metre;newton metres;newton meter;newton meters|Nm;N.m;N·m;N-m
        [ft_i].[lbf_av]|foot pound|P|1|pound foot;pound feet;foot pound;foot pounds;foot pounds of torque;lb ft|lb-ft;lb.ft;lb.-ft.;ft-lb;ft-lbs;lbft;lb⋅ft;lb·ft
        [lbf_av]|pound-force|P|1|pound force;pounds force;pounds of force|lbf
        Pa|pascal|P|1|pascal;pascals|Pa
        bar|bar|P|1|bar of pressure|
        mbar|millibar|P|1|millibar;millibars|mb of pressure
        atm|atmosphere|P|1||atm
        [psi]|pound per square inch|P|1|psi|
        10*3.[psi]|kilopound per square inch|P|1||ksi
        mm[Hg]|millimetre of mercury|P|1|millimetres of mercury;millimeters of mercury|mmHg
        Cel|degree Celsius|P|1|degree celsius;degrees celsius;degree centigrade;degrees centigrade;celsius;celcius;degrees celcius;centigrade;centigrate;deg celsius;degrees c;degree c;deg c|degC;°C;º C;ºC;° C;˚C
        [degF]|degree Fahrenheit|P|1|degree fahrenheit;degrees fahrenheit;fahrenheit;farenheit;degrees farenheit;degree farenheit;deg fahrenheit;degrees f;degree f;deg f|degF;°F;ºF;° F;˚F
        K|kelvin|P|1|kelvin;kelvins|
        deg|degree|P|1|degree;degrees;deg|°;º;˚
        dB|decibel|P|1|decibel;decibels|dB
        lm|lumen|P|1|lumen;lumens|
        lx|lux|P|1|lux|
        cd|candela|P|1|candela;candelas|
        mol|mole|P|1|mole;moles|mol
        Sv|sievert|P|1|sievert;sieverts|Sv
        Gy|gray|P|1|grays of radiation|Gy
        Bq|becquerel|P|1|becquerel;becquerels|Bq
        Ci|curie|P|1|curies of radiation|
        [ppm]|part per million|P|1|part per million;parts per million;ppm|
        [ppb]|part per billion|P|1|part per billion;parts per billion;ppb|
        {rev}/min|revolution per minute|P|1|rpm;revolutions per minute;revs per minute|
        {TEU}|twenty-foot equivalent unit|P|1|teu;teus;twenty foot equivalent units|
        {pixel}|pixel|P|1|pixel;pixels|px
        {megapixel}|megapixel|P|1|megapixel;megapixels|MP
        {flop}/s|floating-point operation per second|P|1|flops|FLOPS
        M{flop}/s|megaflops|P|1|megaflop;megaflops|MFLOPS
        G{flop}/s|gigaflops|P|1|gigaflop;gigaflops|GFLOPS
        T{flop}/s|teraflops|P|1|teraflop;teraflops|TFLOPS
        P{flop}/s|petaflops|P|1|petaflop;petaflops|PFLOPS
        E{flop}/s|exaflops|P|1|exaflop;exaflops|EFLOPS
        {frame}/s|frame per second|P|1|fps;frames per second|
        {point}/{game}|point per game|P|1|ppg|
        {rebound}/{game}|rebound per game|P|1|rpg|
        {assist}/{game}|assist per game|P|1|apg|
        {win}|win above replacement|P|1|wins above replacement|WAR
        {beat}/min|beat per minute|P|1|bpm;beats per minute|
        """;

    /// <summary>Units that take SI prefixes: base code, singular name, symbol, and the prefixes that news uses with it.</summary>
    private const string Prefixed = """
        W|watt|W|k M G T m
        W.h|watt hour|Wh|k M G T
        J|joule|J|k M G T
        V|volt|V|k M m E
        A|ampere|A|k m
        Hz|hertz|Hz|k M G T
        By|byte|B|k M G T P E Z
        bit|bit|b|k M G T
        bit/s|bit per second|bps|k M G T
        bit/s|bit per second|bit/s|k M G T
        By/s|byte per second|B/s|k M G T
        Pa|pascal|Pa|h k M G
        N|newton|N|k M
        eV|electronvolt|eV|k M G T
        Ohm|ohm|Ω|k M
        Sv|sievert|Sv|m u
        Bq|becquerel|Bq|k M G T P
        F|farad|F|u p n
        mol|mole|mol|m u
        """;
}
