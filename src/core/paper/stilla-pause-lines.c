/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-pause-lines.h"

#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n-lib.h>

static StillaText *
describe (const StillaPlan *plan, const StillaReader *reader, const StillaPause *pause)
{
  const StillaProduct *product
      = pause->product_id != NULL ? stilla_plan_find_product (plan, pause->product_id) : NULL;
  g_autofree char *days = stilla_pause_dup_days (pause, reader->today);
  StillaText *text = stilla_text_new ();

  if (product != NULL)
    stilla_text_append (text, product->name, STILLA_SPAN_VERBATIM);
  else
    stilla_text_append (text, _ ("All products"), STILLA_SPAN_PLAIN);
  stilla_text_append (text, ": ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, days, STILLA_SPAN_PLAIN);
  if (*pause->reason == '\0')
    return text;
  stilla_text_append (text, ": ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, pause->reason, STILLA_SPAN_VERBATIM);
  return text;
}

void
stilla_pause_lines_add (const StillaPlan *plan,
                        const StillaReader *reader,
                        const GDate *first,
                        const GDate *last,
                        StillaBlock *list)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  for (guint i = 0; i < pauses->len; i++)
    if (stilla_pause_meets (g_ptr_array_index (pauses, i), first, last))
      stilla_block_add_item (list, describe (plan, reader, g_ptr_array_index (pauses, i)));
}

char *
stilla_pause_lines_dup_days (const StillaPlan *plan, const char *product_id, const GDate *today)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);
    g_autofree char *days = stilla_pause_dup_days (pause, today);

    if (stilla_pause_concerns (pause, product_id) && stilla_pause_meets (pause, today, NULL))
      /* TRANSLATORS: a sentence after another one: ". Paused since 20 November, until 27 November" */
      g_string_append_printf (words, _ (". %s"), days);
  }
  return g_string_free (words, FALSE);
}
