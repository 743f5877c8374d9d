/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli-batch.h"
#include "cli/stilla-cli-plan.h"

#include <glib/gi18n.h>

typedef struct {
  GStrv pages;
  char *words[STILLA_HANDOUT_N_FIELDS]; /* (nullable) each, as typed */
  gboolean large;
  gboolean two_up;
  char *batch;
  char *folder;
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->pages, g_strfreev);
  for (int i = 0; i < STILLA_HANDOUT_N_FIELDS; i++)
    g_clear_pointer (&self->words[i], g_free);
  g_clear_pointer (&self->batch, g_free);
  g_clear_pointer (&self->folder, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Words are read as bytes, so that a name of any script arrives whole in any locale. */
#define WORDS(name, target) \
  { \
    name, 0, 0, G_OPTION_ARG_FILENAME, target, NULL, NULL \
  }
#define FIELD(name, field) WORDS (name, &options->words[STILLA_HANDOUT_FIELD_##field])
#define FLAG(name, target) \
  { \
    name, 0, 0, G_OPTION_ARG_NONE, target, NULL, NULL \
  }

static gboolean
parse (GStrv *arguments, Options *options)
{
  const GOptionEntry entries[] = { { "page", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->pages, NULL, NULL },
                                   FIELD ("lang", LANGUAGE),
                                   FIELD ("second-lang", SECOND_LANGUAGE),
                                   FIELD ("paper", PAPER),
                                   FIELD ("region", REGION),
                                   FIELD ("for", PATIENT),
                                   FIELD ("date", DATE),
                                   FIELD ("week", WEEK),
                                   FIELD ("plan", PLAN),
                                   FIELD ("practice", PRACTICE),
                                   FIELD ("output", OUTPUT),
                                   WORDS ("batch", &options->batch),
                                   WORDS ("bundle", &options->folder),
                                   FLAG ("large", &options->large),
                                   FLAG ("two-up", &options->two_up),
                                   G_OPTION_ENTRY_NULL };

  return stilla_cli_parse (entries, arguments, STILLA_CLI_HANDOUT_USAGE);
}

/* With a table, each row says these for itself. */
static const char *
find_option_of_one (const Options *options)
{
  if (options->pages != NULL)
    return "--page";
  if (options->words[STILLA_HANDOUT_FIELD_PLAN] != NULL)
    return "--plan";
  if (options->words[STILLA_HANDOUT_FIELD_PATIENT] != NULL)
    return "--for";
  return options->words[STILLA_HANDOUT_FIELD_OUTPUT] != NULL ? "--output" : NULL;
}

static gboolean
is_complete (const Options *options, GStrv rest)
{
  const char *of_one = options->batch != NULL ? find_option_of_one (options) : NULL;

  if (rest[0] != NULL)
    stilla_cli_fail (_ ("“%s” is not expected here; write: stilla-cli %s"), rest[0],
                     STILLA_CLI_HANDOUT_USAGE);
  else if (of_one != NULL)
    stilla_cli_fail (_ ("With --batch each row of the table says this for itself; leave out %s."), of_one);
  else if (options->batch != NULL)
    return TRUE;
  else if (options->pages == NULL && options->words[STILLA_HANDOUT_FIELD_PLAN] == NULL)
    stilla_cli_fail (
        _ ("Name at least one page with --page=ID or a plan with --plan=FILE; “stilla-cli pages” "
           "lists the pages."));
  else if (options->words[STILLA_HANDOUT_FIELD_OUTPUT] == NULL
           || *options->words[STILLA_HANDOUT_FIELD_OUTPUT] == '\0')
    stilla_cli_fail (_ ("Name the file to write with --output=FILE.pdf."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
set_pages (StillaHandoutRequest *request, const Options *options, GError **error)
{
  for (guint i = 0; options->pages != NULL && options->pages[i] != NULL; i++)
    if (!stilla_handout_request_set (request, STILLA_HANDOUT_FIELD_PAGES, options->pages[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
set_words (StillaHandoutRequest *request, const Options *options, StillaHandoutField *field, GError **error)
{
  for (int i = 0; i < STILLA_HANDOUT_N_FIELDS; i++) {
    *field = (StillaHandoutField) i;
    if (options->words[i] != NULL && !stilla_handout_request_set (request, *field, options->words[i], error))
      return FALSE;
  }
  request->order->large = options->large;
  request->order->two_up = options->two_up;
  return TRUE;
}

/* Returns: (transfer full) (nullable): %NULL, with @code set, when the reason is on standard error */
static StillaHandoutRequest *
create_request (const Options *options, StillaCliExit *code)
{
  g_autoptr (StillaHandoutRequest) request = stilla_handout_request_new ();
  g_autoptr (GError) error = NULL;
  StillaHandoutField field = STILLA_HANDOUT_FIELD_PAGES;

  if (set_pages (request, options, &error) && set_words (request, options, &field, &error)
      && (options->batch != NULL || stilla_handout_request_finish (request, &error)))
    return g_steal_pointer (&request);
  stilla_cli_fail ("%s", error->message);
  *code = error != NULL && field == STILLA_HANDOUT_FIELD_PAPER ? STILLA_CLI_USAGE : STILLA_CLI_BAD_INPUT;
  return NULL;
}

static StillaCliExit
print_one (StillaCliPress *press, const StillaHandoutRequest *request)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaCliPrinted printed = { 0 };
  g_autoptr (GError) error = NULL;

  if (stilla_cli_press_print (press, request, issues, &printed, &error)) {
    if (printed.is_draft)
      stilla_cli_fail ("%s", stilla_cli_press_draft_sentence ());
    return STILLA_CLI_DONE;
  }
  stilla_cli_fail_with_issues (issues);
  if (!g_error_matches (error, STILLA_CLI_PRESS_ERROR, STILLA_CLI_PRESS_ERROR_PLAN))
    stilla_cli_fail ("%s", error->message);
  return stilla_cli_press_exit (error);
}

StillaCliExit
stilla_cli_handout (GStrv arguments)
{
  g_auto (Options) options = { NULL };
  g_autoptr (StillaHandoutRequest) request = NULL;
  g_autoptr (StillaCliPress) press = NULL;
  g_auto (GStrv) rest = NULL;
  StillaCliExit code = STILLA_CLI_USAGE;

  if (!parse (&arguments, &options))
    return STILLA_CLI_USAGE;
  rest = arguments;
  if (!is_complete (&options, rest) || (request = create_request (&options, &code)) == NULL)
    return code;
  press = stilla_cli_press_new (options.folder);
  if (press == NULL)
    return STILLA_CLI_BAD_INPUT;
  return options.batch != NULL ? stilla_cli_print_batch (press, options.batch, request)
                               : print_one (press, request);
}
