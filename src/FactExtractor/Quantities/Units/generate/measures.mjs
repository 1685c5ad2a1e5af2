// Checks every code of MeasureTable.Data.cs against UCUM, and prints the ones that are none:
//   npm install @lhncbc/ucum-lhc, then
//   node measures.mjs <folder that holds node_modules> <MeasureTable.Data.cs>
// Annotations in braces ({TEU}) are valid UCUM and stand for counts that have no unit of their own.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const [home, table] = process.argv.slice(2);
const ucum = createRequire(`${home}/`)('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();
const blocks = readFileSync(table, 'utf8').split('"""');
const codes = new Set(blocks[1].split('\n').map(line => line.trim().split('|')[0]).filter(Boolean));
for (const line of blocks[3].split('\n').map(line => line.trim().split('|')).filter(cells => cells.length > 1))
    for (const prefix of line[3].split(' '))
        codes.add(prefix + line[0]);
let wrong = 0;
for (const code of codes)
    if (ucum.validateUnitString(code).status !== 'valid') {
        console.log(`not UCUM: ${code}`);
        wrong++;
    }
console.log(`${codes.size} codes, ${wrong} not UCUM`);
process.exit(wrong > 0 ? 1 : 0);
