using System.Globalization;
using FactExtractor.Eval.Articles;
using FactExtractor.Eval.Claims;
using FactExtractor.Eval.Corpus;
using FactExtractor.Eval.Facts;
using FactExtractor.Eval.Lines;
using FactExtractor.Eval.Quantities;
using FactExtractor.Eval.Scale;
using FactExtractor.Eval.Speed;
using FactExtractor.Eval.Syntax;

namespace FactExtractor.Eval;

internal static class Program
{
    private static int Main(string[] args)
    {
        return args switch
        {
            ["predict", "conllu", var input, var output] => ConlluCommand.Run(input, output),
            ["predict", "claims", var folder, var output] => ClaimsCommand.RunAsync(folder, output).GetAwaiter().GetResult(),
            ["speed", "network", .. var sizes] => SpeedCommand.Network(sizes),
            ["speed", "facts", var count] => SpeedOfFacts.Run(int.Parse(count, CultureInfo.InvariantCulture)),
            ["speed", "syntax", var path] => SpeedCommand.Run(path),
            ["show", "grammar", var output] => ParseCommand.Grammar(output),
            ["show", "parses", var input, var output] => ParseCommand.Run(input, output),
            ["train", "syntax", var directory, var wordNet, var output, .. var options] => TrainCommand.Run(directory, wordNet, output, options),
            ["score", "relations", var gold] => RelationsCommand.Run(gold),
            ["score", "rawtext", var gold, .. var rest] => RawTextCommand.Run(gold, rest is ["--errors"]),
            ["predict", "newsquant", var input, var output] => NewsQuantCommand.Run(input, output),
            ["speed", "quantities", var file] => QuantitySpeedCommand.Run(file, 5),
            ["show", "quantities"] => ShowQuantities.Run(Console.In, Console.Out),
            ["show", "claims", .. var date] => ShowClaims.Run(Console.In, Console.Out, date is [var day] ? day : null),
            ["score", "units", var file] => UnitDisambiguationCommand.Run(file),
            ["score", "newsquant", var gold, var predicted] => NewsQuantScoreCommand.Run(gold, predicted),
            ["score", "quantities", var data, .. var rest] => QuantityScoreCommand.Run(data, rest.Contains("--errors")),
            ["score", "claims", var gold, var texts, var predictions, .. var rest] => ScoreClaims.Run(gold, texts, predictions, Errors(rest)),
            ["train", "scorer", .. var sets] => TrainScorer.Run(sets),
            ["validate", "subjects", .. var sets] => RankSubjects.Run(sets),
            ["score", "corpus", .. var rest] => CorpusCommands.Score(Errors(rest)),
            ["score", "lines", .. var files] => ScoreLines.Run(files),
            ["score", "fields", .. var rest] => ScoreFields.Run(rest),
            ["score", "facts", var pairs, .. var rest] => ScoreFacts.Run(pairs, rest),
            ["export", "corpus", var folder] => CorpusCommands.Export(folder),
            ["show", "articles", .. var paths] => ShowArticle.Run(paths),
            ["speed", "articles", var folder] => SpeedArticles.Run(folder),
            ["score", "metadata", var labels, var folder] => ScoreMetadata.Run(labels, folder),
            ["check", "dom", var folder] => CheckDom.Run(folder),
            ["predict", "articles", var folder, var output] => PredictArticles.Run(folder, output),
            ["check", "source", var folder] => CheckSource.Run(folder),
            ["train", "blocks", var output, .. var folders] => TrainBlocks.Train(output, folders),
            ["validate", "blocks", var folds, var outFolder, .. var folders] => TrainBlocks.Validate(int.Parse(folds, System.Globalization.CultureInfo.InvariantCulture), outFolder, folders),
            ["speed", var folder] => SpeedOfPipeline.Run(folder),
            ["generate", "documents", var corpus, var folder, var count] => GenerateDocuments.Run(corpus, folder, int.Parse(count, CultureInfo.InvariantCulture)),
            ["measure", "batch", var folder, var tool] => MeasureBatch.Run(folder, tool),
            ["measure", "kills", var folder, var tool, var times] => MeasureBatch.Kills(folder, tool, int.Parse(times, CultureInfo.InvariantCulture)),
            ["measure", "listing", var folder, var count] => MeasureListing.Run(folder, int.Parse(count, CultureInfo.InvariantCulture)),
            ["measure", "sqlite", var folder, var claims] => MeasureSqlite.RunAsync(folder, int.Parse(claims, CultureInfo.InvariantCulture)).GetAwaiter().GetResult(),
            ["all"] => AllCommand.Run(Path.Combine("..", "shared")),
            ["all", var shared] => AllCommand.Run(shared),
            _ => Usage(),
        };
    }

    private static int Errors(string[] rest) => rest is ["--errors", var most] ? int.Parse(most, CultureInfo.InvariantCulture) : 0;

    private static int Usage()
    {
        Console.Error.WriteLine(
            """
            predict newsquant IN.json OUT.json | articles HTML_DIR OUT.json | conllu IN.conllu OUT.conllu | claims DIR OUT.jsonl
            speed   DIR | articles DIR | quantities FILE | syntax TEXT | facts COUNT | network [SIZES]
            score   corpus [--errors N] | lines FILE... | claims GOLD TEXTS PRED [--errors N] | quantities DATA [--errors] | units FILE | newsquant GOLD PRED | rawtext GOLD [--errors] | relations GOLD | metadata LABELS DIR
                    facts PAIRS [GOLD TEXTS SOURCES]... [--errors N] | fields [GOLD TEXTS SOURCES]... [--list FIELD]
            train   syntax UD_DIR WORDNET_DIR OUT [name=value...] | blocks OUT DIR... | scorer [GOLD TEXTS SOURCES]...
            validate blocks FOLDS OUT_DIR DIR... | subjects [GOLD TEXTS SOURCES]...
            show    articles PATH... | quantities | claims [DATE] | parses IN OUT | grammar OUT              check    dom DIR | source DIR
            export  corpus DIR
            generate documents CORPUS OUT COUNT
            measure batch DIR FACTEX_DLL | kills DIR FACTEX_DLL TIMES | sqlite DIR CLAIMS | listing DIR COUNT
            all     [FOLDER with data/ and eval/; ../shared by default]
            """);
        return 1;
    }
}
