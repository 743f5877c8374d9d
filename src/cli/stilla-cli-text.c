/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include "core/base/stilla-clock.h"
#include "core/content/stilla-language.h"
#include "core/content/stilla-plain-text.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define USAGE "text PAGE [--lang=TAG] [--region=R] [--bundle=DIR]"

typedef struct {
  char *folder;
  char *language;
  char *region;
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->region, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

gboolean
stilla_cli_speaks_language (const StillaBundle *bundle, const char *language)
{
  const char *spoken = stilla_bundle_get_language (bundle);

  if (stilla_language_find (bundle, language) != NULL)
    return TRUE;
  if (stilla_language_same (spoken, "en"))
    stilla_cli_fail (_ ("The guide is in English only; leave out --lang=%s, or write --lang=en."), language);
  else
    stilla_cli_fail (_ ("The guide is in “%s” only; leave out --lang=%s."), spoken, language);
  return FALSE;
}

static char *
list_regions (const StillaBundle *bundle)
{
  const GPtrArray *regions = stilla_bundle_get_regions (bundle);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < regions->len; i++) {
    const StillaRegion *region = g_ptr_array_index (regions, i);

    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", region->id);
  }
  return g_strdup (list->str);
}

gboolean
stilla_cli_check_region (const StillaBundle *bundle, const char *region, GError **error)
{
  g_autofree char *known = NULL;

  if (region == NULL || stilla_bundle_find_region (bundle, region) != NULL)
    return TRUE;
  known = list_regions (bundle);
  g_set_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_NOT_FOUND,
               _ ("There is no region “%s” in the guide; it knows %s."), region, known);
  return FALSE;
}

gboolean
stilla_cli_knows_region (const StillaBundle *bundle, const char *region)
{
  g_autoptr (GError) error = NULL;

  if (stilla_cli_check_region (bundle, region, &error))
    return TRUE;
  stilla_cli_fail ("%s", error->message);
  return FALSE;
}

static StillaCliExit
print_page (StillaBundle *bundle, const char *page, const StillaReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaRendition) rendition = NULL;
  g_autofree char *text = NULL;

  if (stilla_bundle_find_page_entry (bundle, page) == NULL) {
    stilla_cli_fail (_ ("There is no page “%s”; “stilla-cli pages” lists them."), page);
    return STILLA_CLI_BAD_INPUT;
  }
  rendition = stilla_rendition_new (bundle, page, reader, &error);
  if (rendition == NULL) {
    stilla_cli_fail ("%s", error->message);
    return STILLA_CLI_BAD_INPUT;
  }
  text = stilla_rendition_to_plain_text (rendition);
  fputs (text, stdout);
  return STILLA_CLI_DONE;
}

static StillaReader *
reader_for_now (const StillaBundle *bundle, const char *language, const char *region)
{
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  GDate today;

  stilla_clock_today (clock, &today);
  return stilla_reader_new (stilla_language_find (bundle, language), region, &today);
}

StillaCliExit
stilla_cli_text (GStrv arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, NULL, NULL },
                                   { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, NULL, NULL },
                                   { "region", 0, 0, G_OPTION_ARG_STRING, &options.region, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_autoptr (StillaReader) reader = NULL;
  g_auto (GStrv) words = NULL;

  if (!stilla_cli_parse (entries, &arguments, USAGE))
    return STILLA_CLI_USAGE;
  words = arguments;
  if (g_strv_length (words) != 1) {
    stilla_cli_fail (_ ("Name one page; write: stilla-cli %s"), USAGE);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (options.folder);
  if (bundle == NULL || !stilla_cli_speaks_language (bundle, options.language)
      || !stilla_cli_knows_region (bundle, options.region))
    return STILLA_CLI_BAD_INPUT;
  reader = reader_for_now (bundle, options.language, options.region);
  return print_page (bundle, words[0], reader);
}
