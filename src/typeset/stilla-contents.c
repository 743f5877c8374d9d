/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-contents.h"

#include "core/content/stilla-language.h"
#include "core/content/stilla-pseudo-language.h"

#include <glib/gi18n-lib.h>

#define MANY_PAGES 3 /* of the guide */

gboolean
stilla_contents_are_needed (const GPtrArray *renditions)
{
  guint count = 0;

  for (guint i = 0; i < renditions->len; i++) {
    const StillaRendition *rendition = g_ptr_array_index (renditions, i);

    count += stilla_bundle_find_page_entry (stilla_rendition_get_bundle (rendition),
                                            stilla_rendition_get_page_id (rendition))
             != NULL;
  }
  return count >= MANY_PAGES;
}

char *
stilla_contents_dup_anchor (guint index)
{
  return g_strdup_printf ("part-%u", index + 1);
}

void
stilla_contents_add (StillaFlow *flow, const char *const *titles)
{
  g_autofree char *words = stilla_pseudo_words (flow->language, _ ("Contents"));
  StillaFlowItem *sheet
      = stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_SHEET, STILLA_ROLE_BODY, NULL));
  StillaFlowItem *list;

  sheet->words = g_strdup (words);
  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_TITLE,
                                               stilla_flow_own_text (flow, words)))
      ->keep_with_next
      = TRUE;
  list = stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_CONTENTS, STILLA_ROLE_BODY, NULL));
  for (guint i = 0; titles[i] != NULL; i++) {
    const StillaText *title = stilla_flow_own_text (flow, titles[i]);
    StillaFlowItem *entry
        = stilla_flow_item_add (list, stilla_flow_item_new (STILLA_FLOW_ENTRY, STILLA_ROLE_BODY, title));

    entry->destination = stilla_contents_dup_anchor (i);
  }
}

/* Returns: 0 when there is no such place */
static guint
find_sheet (const StillaPageList *pages, const char *anchor)
{
  for (guint i = 0; i < pages->anchors->len; i++) {
    const StillaAnchor *known = &g_array_index (pages->anchors, StillaAnchor, i);

    if (g_str_equal (known->name, anchor))
      return known->page + 1;
  }
  return 0;
}

/* Numbers end where the longest would. */
static void
fill_number (StillaFragment *fragment, guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);
  PangoLayout *layout = pango_layout_copy (fragment->layout);
  PangoRectangle box;
  double width;

  pango_layout_set_text (layout, words, -1);
  pango_layout_get_extents (layout, NULL, &box);
  width = box.width / (double) PANGO_SCALE;
  if (!stilla_language_is_rtl (fragment->node->language))
    fragment->x += fragment->width - width;
  fragment->width = width;
  g_object_unref (fragment->layout);
  fragment->layout = layout;
}

void
stilla_contents_fill (StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = g_ptr_array_index (pages->pages, p);

    for (guint i = 0; i < page->fragments->len; i++) {
      StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);

      if (fragment->kind == STILLA_FRAGMENT_LINE && fragment->destination != NULL)
        fill_number (fragment, find_sheet (pages, fragment->destination));
    }
  }
}
