/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-handout-composition.h"

#include "core/content/stilla-language.h"
#include "typeset/stilla-handout.h"
#include "typeset/stilla-print-error.h"
#include "typeset/stilla-two-languages.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer none) (nullable): the language to print for who wants @wanted */
static const char *
find_language (const StillaBundle *bundle, const char *wanted, GError **error)
{
  const char *found = stilla_language_find (bundle, wanted);

  if (found == NULL)
    g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_LANGUAGE,
                 _ ("The guide is not available in “%s”; choose “%s”."), wanted,
                 stilla_bundle_get_language (bundle));
  return found;
}

/* Returns: (transfer container): the pages of the guide among the parts: their questions are asked */
static char **
list_pages (const StillaHandoutOrder *order)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < order->parts->len; i++) {
    const StillaHandoutPart *part = g_ptr_array_index (order->parts, i);

    if (part->kind == STILLA_HANDOUT_PAGE)
      g_ptr_array_add (ids, part->page_id);
  }
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (ids, FALSE);
}

static GPtrArray *
render_parts (const StillaHandoutOrder *order,
              const StillaHandoutSubject *subject,
              const char *language,
              GError **error)
{
  g_autoptr (GPtrArray) renditions = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_rendition_unref);
  g_autofree char **pages = list_pages (order);
  StillaHandoutSubject asked = *subject;

  asked.question_pages = (const char *const *) pages;
  asked.region = order->region != NULL ? order->region : subject->region;
  for (guint i = 0; i < order->parts->len; i++) {
    StillaRendition *rendition
        = stilla_handout_render (&asked, g_ptr_array_index (order->parts, i), language, error);

    if (rendition == NULL)
      return NULL;
    g_ptr_array_add (renditions, rendition);
  }
  return g_steal_pointer (&renditions);
}

static StillaFlow *
compose_one (const StillaHandoutOrder *order,
             const StillaHandoutSubject *subject,
             const char *language,
             GError **error)
{
  g_autoptr (GPtrArray) renditions = render_parts (order, subject, language, error);

  return renditions != NULL ? stilla_handout_new (renditions, language) : NULL;
}

static StillaFlow *
compose_two (const StillaHandoutOrder *order,
             const StillaHandoutSubject *subject,
             const char *language,
             GError **error)
{
  const char *second = find_language (subject->bundle, order->second_language, error);
  g_autoptr (StillaFlow) one = second != NULL ? compose_one (order, subject, language, error) : NULL;
  StillaFlow *two;

  if (one == NULL || stilla_language_same (language, second))
    return g_steal_pointer (&one);
  two = compose_one (order, subject, second, error);
  return two != NULL ? stilla_two_languages_join (g_steal_pointer (&one), two) : NULL;
}

StillaFlow *
stilla_handout_compose (const StillaHandoutOrder *order, const StillaHandoutSubject *subject, GError **error)
{
  const char *language;

  if (order->parts->len == 0) {
    g_set_error_literal (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_NOTHING_TO_PRINT,
                         _ ("There is nothing to print. Choose at least one page."));
    return NULL;
  }
  language = find_language (subject->bundle, order->language, error);
  if (language == NULL)
    return NULL;
  return order->second_language != NULL ? compose_two (order, subject, language, error)
                                        : compose_one (order, subject, language, error);
}
