/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/content/stilla-segment.h"
#include "core/content/stilla-translation-check.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program tells the shell. */
typedef enum {
  STILLA_CLI_DONE = 0,
  STILLA_CLI_FINDINGS = 1,
  STILLA_CLI_BAD_INPUT = 2,
  STILLA_CLI_CANNOT_WRITE = 3,
  STILLA_CLI_USAGE = 64,
} StillaCliExit;

/* Named once, because the command and the list of commands both show it. */
#define STILLA_CLI_HANDOUT_USAGE \
  "handout ([--page=ID]… [--plan=FILE] [--for=NAME] --output=FILE.pdf | --batch=FILE.csv) [--lang=TAG] " \
  "[--second-lang=TAG] [--paper=a4|letter|a5] [--two-up] [--large] [--region=R] [--practice=FILE] " \
  "[--date=WORDS] [--week=DATE] [--bundle=DIR]"

/* One command. @arguments has the words after the command's name; records go to standard output. */
typedef struct {
  const char *name;  /* "check"; a space parts the words of "plan check" */
  const char *usage; /* "check [--bundle=DIR]" */
  StillaCliExit (*run) (GStrv arguments);
} StillaCliCommand;

/** stilla_cli_run: Runs the command that @arguments begins with. */
StillaCliExit stilla_cli_run (GStrv arguments);

/**
 * stilla_cli_parse:
 * @entries: the options
 * @arguments: (inout): the words after the command; the options are taken out of it
 * @usage: shown when they cannot be understood
 *
 * Returns: FALSE when the usage was wrong; the reason is on standard error and the command returns
 * STILLA_CLI_USAGE
 */
gboolean stilla_cli_parse (const GOptionEntry *entries, GStrv *arguments, const char *usage);

/** stilla_cli_fold: Puts a space for every tab, line end and other control character, so that what somebody
 * typed or a file holds cannot break a line or steer a terminal. */
void stilla_cli_fold (char *words);

/** stilla_cli_fail: Writes one sentence to standard error. */
void stilla_cli_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * stilla_cli_open_bundle:
 * @folder: (nullable): %NULL for the shipped guide
 *
 * Returns: (transfer full) (nullable): the bundle; when it cannot be used the reason is on standard error
 */
StillaBundle *stilla_cli_open_bundle (const char *folder);

/** stilla_cli_find_moment: Returns: now, in seconds of Unix time; SOURCE_DATE_EPOCH holds the clock still, so
 * that the same file can be made again byte for byte */
gint64 stilla_cli_find_moment (void);

/** stilla_cli_find_today: @out: (out): the day of that moment: here, or in UTC where SOURCE_DATE_EPOCH holds
 * the clock still */
void stilla_cli_find_today (GDate *out);

/** stilla_cli_print_field: Writes @words, folded, so that records stay on one line. */
void stilla_cli_print_field (const char *words);

/** stilla_cli_speaks_language: @language: (nullable). Returns: FALSE, with the reason on standard error, when
 * @bundle is in another language */
gboolean stilla_cli_speaks_language (const StillaBundle *bundle, const char *language);

/** stilla_cli_knows_region: @region: (nullable). Returns: FALSE, with the reason on standard error, when
 * @bundle has no such region */
gboolean stilla_cli_knows_region (const StillaBundle *bundle, const char *region);

/** stilla_cli_check_region: The same with STILLA_CONTENT_ERROR_NOT_FOUND instead. */
gboolean stilla_cli_check_region (const StillaBundle *bundle, const char *region, GError **error);

/** stilla_cli_print_issues: Writes every finding to standard output, one a line. */
void stilla_cli_print_issues (const StillaIssueList *issues);

/**
 * stilla_cli_print_readability:
 *
 * Writes one line a page, parted by tabs: ID, FKGL, SMOG, FKGL and SMOG without the words that cannot be
 * avoided, words of a sentence on average, words of the longest sentence, sentences, words.
 *
 * Returns: FALSE, with the reason on standard error, when a page cannot be read or @bundle is not in English
 */
gboolean stilla_cli_print_readability (StillaBundle *bundle);

/** stilla_cli_open_segments: Returns: (transfer full) (nullable): the segments of @bundle; when a page cannot
 * be read the reason is on standard error */
StillaSegmentList *stilla_cli_open_segments (StillaBundle *bundle);

/**
 * stilla_cli_check_translation:
 * @name: a PO file, as it was named on the command line
 * @issues: takes its findings
 * @language: (out) (optional): a BCP 47 tag
 * @coverage: (out) (optional): how much of the guide it translates
 *
 * Returns: FALSE when the file cannot be used at all; then @issues got an error or, when the file cannot be
 * read, the reason is on standard error
 */
gboolean stilla_cli_check_translation (const StillaSegmentList *segments,
                                       const char *name,
                                       StillaIssueList *issues,
                                       char **language,
                                       StillaCoverage *coverage);

StillaCliExit stilla_cli_check (GStrv arguments);
StillaCliExit stilla_cli_elemental (GStrv arguments);
StillaCliExit stilla_cli_handout (GStrv arguments);
StillaCliExit stilla_cli_pages (GStrv arguments);
StillaCliExit stilla_cli_pot (GStrv arguments);
StillaCliExit stilla_cli_search (GStrv arguments);
StillaCliExit stilla_cli_text (GStrv arguments);
StillaCliExit stilla_cli_translation_check (GStrv arguments);
StillaCliExit stilla_cli_translation_status (GStrv arguments);

G_END_DECLS
