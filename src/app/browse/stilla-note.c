/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-note.h"

#include "app/browse/stilla-source-note.h"
#include "app/browse/stilla-text-label.h"

#include <glib/gi18n.h>

#define NOTE_WIDTH 44 /* letters */
#define LAST_FRAME_KEY "stilla-last-frame"

static GtkWidget *
make_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "note");
  return box;
}

static void
closed_cb (GtkPopover *popover)
{
  GtkWidget *origin = gtk_widget_get_parent (GTK_WIDGET (popover));

  if (origin == NULL)
    return;
  g_signal_handlers_disconnect_by_func (origin, gtk_widget_unparent, popover);
  gtk_widget_grab_focus (origin);
  gtk_widget_unparent (GTK_WIDGET (popover));
}

/* A label wraps in the width of a popover only when it is told how wide that is. */
static void
limit_width (GtkWidget *widget, int n_letters)
{
  if (GTK_IS_LABEL (widget)) {
    gtk_label_set_max_width_chars (GTK_LABEL (widget), n_letters);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limit_width (child, n_letters);
}

/* No wider than the window that it opens in. */
static int
count_letters (GtkWidget *origin)
{
  PangoContext *context = gtk_widget_get_pango_context (origin);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = MAX (1, PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)));
  int window = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (origin)));

  pango_font_metrics_unref (metrics);
  return CLAMP ((window - 64) / letter, 12, NOTE_WIDTH);
}

/* A screen reader can reach what lies out of sight. The note would open out of sight as well. Returns whether
 * something had to be scrolled. */
static gboolean
bring_into_view (GtkWidget *origin, const GdkRectangle *area)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (origin, GTK_TYPE_SCROLLED_WINDOW);
  int height = area != NULL ? area->height : gtk_widget_get_height (origin);
  GtkAdjustment *adjustment;
  double page, y = 0;

  if (scroller == NULL
      || !gtk_widget_translate_coordinates (origin, scroller, 0, area != NULL ? area->y : 0, NULL, &y))
    return FALSE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  page = gtk_adjustment_get_page_size (adjustment);
  if (y >= 0 && y + height <= page)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y - page / 3);
  return TRUE;
}

/* The next frame is the one that scrolls; a note that opens before it is placed by where things were. */
static gboolean
pop_up_cb (GtkWidget *origin, GdkFrameClock *clock, gpointer popover)
{
  gint64 *last = g_object_get_data (popover, LAST_FRAME_KEY);

  if (last == NULL) {
    last = g_new (gint64, 1);
    *last = gdk_frame_clock_get_frame_counter (clock) + 1;
    g_object_set_data_full (popover, LAST_FRAME_KEY, last, g_free);
  }
  if (gdk_frame_clock_get_frame_counter (clock) <= *last)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_parent (popover) == origin)
    gtk_popover_popup (popover);
  return G_SOURCE_REMOVE;
}

static void
show_at (GtkWidget *origin, const GdkRectangle *area, GtkWidget *content)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  gboolean scrolls = bring_into_view (origin, area);

  limit_width (content, count_letters (origin));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);

  gtk_widget_set_parent (popover, origin);
  if (area != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), area);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (origin, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  if (scrolls)
    gtk_widget_add_tick_callback (origin, pop_up_cb, g_object_ref (popover), g_object_unref);
  else
    gtk_popover_popup (GTK_POPOVER (popover));
}

void
stilla_note_show_term (GtkWidget *origin,
                       const GdkRectangle *area,
                       StillaRendition *rendition,
                       const char *term_id)
{
  StillaBundle *bundle = stilla_rendition_get_bundle (rendition);
  const StillaTerm *term = stilla_bundle_find_term (bundle, term_id);
  g_autoptr (StillaText) meaning = NULL;
  GtkWidget *box;

  if (term == NULL)
    return;

  meaning = stilla_inline_render (bundle, term->meaning, stilla_rendition_get_reader (rendition));
  box = make_box ();
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (term->word, "heading"));
  gtk_box_append (GTK_BOX (box), stilla_text_label_new (meaning, rendition));
  show_at (origin, area, box);
}

void
stilla_note_show_source (GtkWidget *origin,
                         const GdkRectangle *area,
                         StillaRendition *rendition,
                         const char *source_id)
{
  GtkWidget *source = stilla_source_note_new (rendition, source_id);
  GtkWidget *box;

  if (source == NULL)
    return;
  box = make_box ();
  gtk_box_append (GTK_BOX (box), source);
  show_at (origin, area, box);
}

void
stilla_note_show_claim (GtkWidget *origin,
                        StillaRendition *rendition,
                        StillaCertainty certainty,
                        const char *const *source_ids)
{
  GtkWidget *box = make_box ();

  if (certainty != STILLA_CERTAINTY_NONE) {
    gtk_box_append (GTK_BOX (box),
                    stilla_text_label_new_plain (stilla_certainty_label (certainty), "heading"));
    gtk_box_append (GTK_BOX (box),
                    stilla_text_label_new_plain (stilla_certainty_meaning (certainty), "prose"));
  }
  for (; *source_ids != NULL; source_ids++) {
    GtkWidget *source = stilla_source_note_new (rendition, *source_ids);

    if (source != NULL)
      gtk_box_append (GTK_BOX (box), source);
  }
  show_at (origin, NULL, box);
}
