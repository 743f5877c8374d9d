/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-page-list.h"

#include "core/content/stilla-language.h"
#include "typeset/stilla-contents.h"
#include "typeset/stilla-furniture.h"
#include "typeset/stilla-missing-letters.h"
#include "typeset/stilla-paginator.h"
#include "typeset/stilla-print-error.h"
#include "typeset/stilla-setter.h"

#include <glib/gi18n-lib.h>

#define MUCH_ROOM 0.3 /* of a sheet */

static void
page_free (gpointer data)
{
  StillaPage *self = data;

  g_clear_pointer (&self->fragments, g_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_free (self);
}

static void
clear_outline_entry (gpointer data)
{
  StillaOutlineEntry *self = data;

  g_clear_pointer (&self->words, g_free);
}

static void
clear_anchor (gpointer data)
{
  StillaAnchor *self = data;

  g_clear_pointer (&self->name, g_free);
}

static StillaPageList *
allocate (StillaFlow *flow, const StillaPageSpec *spec)
{
  StillaPageList *self = g_new0 (StillaPageList, 1);

  self->spec = *spec;
  self->flow = stilla_flow_ref (flow);
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->outline = g_array_new (FALSE, TRUE, sizeof (StillaOutlineEntry));
  self->anchors = g_array_new (FALSE, TRUE, sizeof (StillaAnchor));
  g_array_set_clear_func (self->outline, clear_outline_entry);
  g_array_set_clear_func (self->anchors, clear_anchor);
  return self;
}

/* Letters keep the places they were given whatever they are drawn on: no rounding to a grid of dots. */
PangoContext *
stilla_page_list_create_context (PangoFontMap *fonts)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

static gboolean
lay_out (StillaPageList *self, PangoContext *context, GError **error)
{
  g_autoptr (StillaFurniture) furniture = stilla_furniture_new (self->flow, &self->spec, context);
  g_autoptr (StillaGalley) galley = NULL;
  StillaColumn column;

  stilla_furniture_get_column (furniture, &column);
  galley = stilla_setter_set (self->flow, &column, context);
  stilla_paginate (galley, furniture, self);
  stilla_contents_fill (self);
  stilla_furniture_add (furniture, self);
  self->nodes = g_steal_pointer (&galley->nodes);
  return stilla_missing_letters_check (self, error);
}

static double
lowest_edge (const StillaPage *page)
{
  double edge = 0;

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);

    if (fragment->role != STILLA_ROLE_FURNITURE)
      edge = MAX (edge, fragment->y + fragment->height);
  }
  return edge;
}

/* Returns: how much of the sheet before the one with the emergency signs stays empty, a share of its height
 */
static double
room_before_signs (const StillaPageList *self)
{
  for (guint i = 0; i < self->anchors->len; i++) {
    const StillaAnchor *anchor = &g_array_index (self->anchors, StillaAnchor, i);

    if (g_str_equal (anchor->name, STILLA_FLOW_SIGNS) && anchor->page > 0)
      return 1 - lowest_edge (g_ptr_array_index (self->pages, anchor->page - 1)) / self->spec.height;
  }
  return 0;
}

/* Returns: (transfer full): @first, or the same with the box one heading further up when that wastes less */
static StillaPageList *
settle_signs (StillaPageList *first, PangoContext *context)
{
  g_autoptr (StillaPageList) other = NULL;
  GPtrArray *order;

  if (room_before_signs (first) < MUCH_ROOM)
    return first;
  order = stilla_flow_move_signs (first->flow);
  if (order == NULL)
    return first;
  other = allocate (first->flow, &first->spec);
  if (lay_out (other, context, NULL) && other->pages->len <= first->pages->len
      && room_before_signs (other) < room_before_signs (first)) {
    g_ptr_array_unref (order);
    stilla_flow_hold_signs (first->flow);
    stilla_page_list_free (first);
    return g_steal_pointer (&other);
  }
  stilla_flow_take_items (first->flow, order);
  return first;
}

StillaPageList *
stilla_page_list_new (StillaFlow *flow, const StillaPageSpec *spec, PangoContext *context, GError **error)
{
  g_autoptr (StillaPageList) self = allocate (flow, spec);
  PangoContext *used;
  gboolean done;

  if (flow->items->len == 0) {
    g_set_error_literal (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_NOTHING_TO_PRINT,
                         _ ("There is nothing to print. Choose at least one page."));
    return NULL;
  }
  if (!stilla_page_spec_check (spec, error))
    return NULL;
  used = context != NULL ? g_object_ref (context)
                         : stilla_page_list_create_context (pango_cairo_font_map_get_default ());
  done = lay_out (self, used, error);
  if (done)
    self = settle_signs (g_steal_pointer (&self), used);
  g_object_unref (used);
  return done ? g_steal_pointer (&self) : NULL;
}

void
stilla_page_list_free (StillaPageList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->outline, g_array_unref);
  g_clear_pointer (&self->anchors, g_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->flow, stilla_flow_unref);
  g_free (self);
}

static guint
pages_on_sheet (const StillaPageList *self)
{
  return self->spec.two_up ? 2 : 1;
}

guint
stilla_page_list_get_n_sheets (const StillaPageList *self)
{
  return (self->pages->len + pages_on_sheet (self) - 1) / pages_on_sheet (self);
}

guint
stilla_page_list_find_sheet (const StillaPageList *self, guint page, double *offset)
{
  guint n = pages_on_sheet (self);
  guint from_start = page % n;
  guint from_left = stilla_language_is_rtl (self->flow->language) ? n - 1 - from_start : from_start;

  *offset = from_left * self->spec.width;
  return page / n;
}

const char *
stilla_page_list_get_title (const StillaPageList *self)
{
  return self->flow->title;
}

const char *
stilla_page_list_get_language (const StillaPageList *self)
{
  return self->flow->language;
}

const char *
stilla_page_list_get_second_language (const StillaPageList *self)
{
  return self->flow->second != NULL ? self->flow->second->language : NULL;
}
