/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include "core/content/stilla-language.h"
#include "typeset/stilla-handout.h"
#include "typeset/stilla-pdf.h"
#include "typeset/stilla-print-error.h"

#include <glib/gi18n.h>

#define USAGE \
  "handout --page=ID… [--lang=TAG] [--paper=a4|letter|a5] [--large] [--region=R] [--bundle=DIR] " \
  "--output=FILE.pdf"

typedef struct {
  GStrv pages;
  char *folder;
  char *language;
  char *paper;
  char *region;
  char *output;
  gboolean large;
  gint64 moment; /* seconds since 1970 */
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->pages, g_strfreev);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (GStrv *arguments, Options *options)
{
  const GOptionEntry entries[] = { { "page", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->pages, NULL, NULL },
                                   { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &options->folder, NULL, NULL },
                                   { "lang", 0, 0, G_OPTION_ARG_STRING, &options->language, NULL, NULL },
                                   { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper, NULL, NULL },
                                   { "large", 0, 0, G_OPTION_ARG_NONE, &options->large, NULL, NULL },
                                   { "region", 0, 0, G_OPTION_ARG_STRING, &options->region, NULL, NULL },
                                   { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };

  return stilla_cli_parse (entries, arguments, USAGE);
}

static gboolean
is_complete (const Options *options, GStrv rest)
{
  if (rest[0] != NULL)
    stilla_cli_fail (_ ("“%s” is not expected here; write: stilla-cli %s"), rest[0], USAGE);
  else if (options->pages == NULL)
    stilla_cli_fail (_ ("Name at least one page with --page=ID; “stilla-cli pages” lists them."));
  else if (options->output == NULL || *options->output == '\0')
    stilla_cli_fail (_ ("Name the file to write with --output=FILE.pdf."));
  else
    return TRUE;
  return FALSE;
}

static StillaReader *
create_reader (const StillaBundle *bundle, const Options *options)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_utc (options->moment);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (then),
                  (GDateMonth) g_date_time_get_month (then), (GDateYear) g_date_time_get_year (then));
  return stilla_reader_new (stilla_language_find (bundle, options->language), options->region, &today);
}

/* Returns: (transfer full) (nullable): the pages; the reason why not is on standard error */
static GPtrArray *
render_pages (StillaBundle *bundle, const Options *options)
{
  g_autoptr (GPtrArray) renditions = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_rendition_unref);
  g_autoptr (StillaReader) reader = create_reader (bundle, options);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; options->pages[i] != NULL; i++) {
    StillaRendition *rendition;

    if (stilla_bundle_find_page_entry (bundle, options->pages[i]) == NULL) {
      stilla_cli_fail (_ ("There is no page “%s”; “stilla-cli pages” lists them."), options->pages[i]);
      return NULL;
    }
    rendition = stilla_rendition_new (bundle, options->pages[i], reader, &error);
    if (rendition == NULL) {
      stilla_cli_fail ("%s", error->message);
      return NULL;
    }
    g_ptr_array_add (renditions, rendition);
  }
  return g_steal_pointer (&renditions);
}

static StillaCliExit
write_handout (GPtrArray *renditions, const Options *options, StillaPaper paper)
{
  g_autoptr (StillaFlow) flow = stilla_handout_new (renditions);
  g_autoptr (StillaPageList) pages = NULL;
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, paper, options->large, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  if (pages != NULL && stilla_pdf_write (pages, options->output, options->moment, &error))
    return STILLA_CLI_DONE;
  stilla_cli_fail ("%s", error->message);
  return g_error_matches (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT) ? STILLA_CLI_CANNOT_WRITE
                                                                                : STILLA_CLI_BAD_INPUT;
}

StillaCliExit
stilla_cli_handout (GStrv arguments)
{
  g_auto (Options) options = { NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_autoptr (GPtrArray) renditions = NULL;
  g_auto (GStrv) rest = NULL;
  StillaPaper paper = STILLA_PAPER_A4;

  if (!parse (&arguments, &options))
    return STILLA_CLI_USAGE;
  rest = arguments;
  if (!is_complete (&options, rest))
    return STILLA_CLI_USAGE;
  if (options.paper != NULL && !stilla_paper_from_string (options.paper, &paper)) {
    stilla_cli_fail (_ ("There is no paper “%s”; write --paper=a4, --paper=letter or --paper=a5."),
                     options.paper);
    return STILLA_CLI_USAGE;
  }
  options.moment = stilla_cli_find_moment ();
  bundle = stilla_cli_open_bundle (options.folder);
  if (bundle == NULL || !stilla_cli_speaks_language (bundle, options.language)
      || !stilla_cli_knows_region (bundle, options.region))
    return STILLA_CLI_BAD_INPUT;
  renditions = render_pages (bundle, &options);
  return renditions != NULL ? write_handout (renditions, &options, paper) : STILLA_CLI_BAD_INPUT;
}
