/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-text-label.h"

#include "app/browse/stilla-note.h"
#include "app/browse/stilla-text-markup.h"

/* Narrower than any place a text stands in, in a window of 360 pixels. Without it a label finds its least
 * width by setting every letter on a line of its own, which takes longer than all the rest. */
#define LEAST_LETTERS 8
#define LEAST_LETTERS_AT_USUAL_SIZE 20
#define LEAST_HEADING_LETTERS 4

static void
get_place_of_text (GtkLabel *label, int offset, GdkRectangle *area)
{
  PangoRectangle place;
  int x, y;

  pango_layout_index_to_pos (gtk_label_get_layout (label), offset, &place);
  gtk_label_get_layout_offsets (label, &x, &y);
  *area = (GdkRectangle){ x + PANGO_PIXELS (MIN (place.x, place.x + place.width)), y + PANGO_PIXELS (place.y),
                          MAX (1, PANGO_PIXELS (ABS (place.width))), PANGO_PIXELS (place.height) };
}

static gboolean
activate_link_cb (GtkLabel *label, const char *uri, StillaRendition *rendition)
{
  g_autoptr (StillaTextLink) link = stilla_text_link_parse (uri);
  GdkRectangle area;

  if (link == NULL)
    return TRUE; /* the guide has no other links, and nothing here opens a browser */

  get_place_of_text (label, link->offset, &area);
  switch (link->kind) {
  case STILLA_TARGET_PAGE:
    gtk_widget_activate_action (GTK_WIDGET (label), "win.go", "s", uri);
    break;
  case STILLA_TARGET_TERM:
    stilla_note_show_term (GTK_WIDGET (label), &area, rendition, link->id);
    break;
  case STILLA_TARGET_SOURCE:
    stilla_note_show_source (GTK_WIDGET (label), &area, rendition, link->id);
    break;
  case STILLA_TARGET_NONE:
    break;
  }
  return TRUE;
}

static gboolean
has_links (const StillaText *text)
{
  for (guint i = 0; i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);

    if (span->target_kind != STILLA_TARGET_NONE)
      return TRUE;
  }
  return FALSE;
}

/* As few lines as possible for the least width: large letters leave room for fewer of them. */
static int
get_least_letters (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    return LEAST_LETTERS;
  return CLAMP (LEAST_LETTERS_AT_USUAL_SIZE * 96 * 1024 / dpi, LEAST_LETTERS, LEAST_LETTERS_AT_USUAL_SIZE);
}

static GtkWidget *
make_label (const StillaText *text, StillaRendition *rendition, GtkAccessibleRole role)
{
  g_autofree char *markup = stilla_text_to_markup (text);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", markup, "use-markup",
                                   TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                                   "selectable", TRUE, "width-chars", get_least_letters (), NULL);

  if (has_links (text))
    g_signal_connect_data (label, "activate-link", G_CALLBACK (activate_link_cb),
                           stilla_rendition_ref (rendition),
                           (GClosureNotify) (GCallback) stilla_rendition_unref, 0);
  return label;
}

GtkWidget *
stilla_text_label_new (const StillaText *text, StillaRendition *rendition)
{
  GtkWidget *label = make_label (text, rendition, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_widget_add_css_class (label, "prose");
  return label;
}

GtkWidget *
stilla_text_label_new_heading (const StillaText *text, StillaRendition *rendition, int level)
{
  static const char *const classes[] = { "page-title", "page-heading", "page-subheading" };
  GtkWidget *label = make_label (text, rendition, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_HEADING_LETTERS);
  gtk_widget_add_css_class (label, classes[CLAMP (level, 1, 3) - 1]);
  return label;
}

GtkWidget *
stilla_text_label_new_plain (const char *words, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                      "xalign", 0.0, "selectable", TRUE, "width-chars", LEAST_LETTERS, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}
