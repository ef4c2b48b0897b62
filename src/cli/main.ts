/** The command: finds the subcommand, prints a clear line when something is wrong, gives the exit status. */
import { Command, CommanderError } from 'commander'
import { packageVersion } from '../app.js'
import { addAnnotate } from './annotate.js'
import { addArticle } from './article.js'
import { addDoctor } from './doctor.js'
import { addExplain } from './explain.js'
import { addImport } from './import.js'
import { addRead } from './read.js'
import { addRebuild } from './rebuild.js'
import { addSearch } from './search.js'
import { addServe } from './serve.js'
import { addStories } from './stories.js'
import { addStory } from './story.js'

/** Exit status: 0 done, 1 some input failed, 2 misuse. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('isnad')
    .description('Who said what, on whose word: reads, gathers and compares Arabic-language news')
    .version(packageVersion)
    .exitOverride()
    .showHelpAfterError('(add --help to see what is possible)')
  const commands = [addRead, addAnnotate, addImport, addStories, addSearch, addStory, addArticle, addExplain, addServe]
  for (const add of [...commands, addRebuild, addDoctor]) add(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
