/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-rule-window.h"

#include "app/browse/stilla-block-view.h"
#include "app/browse/stilla-column.h"
#include "app/browse/stilla-source-note.h"
#include "app/browse/stilla-text-label.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/content/stilla-rule-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WIDTH 560
#define HEIGHT 640

/* A place is shown by the window behind; this one makes way. */
static void
go_cb (GSimpleAction *action, GVariant *parameter, GtkWindow *window)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (window));

  if (parent != NULL)
    gtk_widget_activate_action_variant (parent, "win.go", parameter);
  gtk_window_close (window);
}

static void
add_actions (GtkWidget *window)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go = g_simple_action_new ("go", G_VARIANT_TYPE_STRING);

  g_signal_connect_object (go, "activate", G_CALLBACK (go_cb), window, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static void
add_heading (GtkBox *box, const char *words, StillaRendition *page)
{
  g_autoptr (StillaText) text = stilla_text_new_plain (words);
  GtkWidget *heading = stilla_text_label_new_heading (text, page, 2);

  gtk_widget_add_css_class (heading, "block");
  gtk_box_append (box, heading);
}

static StillaCertainty
find_certainty (const GPtrArray *blocks)
{
  StillaCertainty found = STILLA_CERTAINTY_NONE;

  for (guint i = 0; blocks != NULL && i < blocks->len && found == STILLA_CERTAINTY_NONE; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    found = block->text != NULL ? block->text->certainty : STILLA_CERTAINTY_NONE;
    if (found == STILLA_CERTAINTY_NONE)
      found = find_certainty (block->children);
  }
  return found;
}

static void
add_certainty (GtkBox *box, StillaRendition *page)
{
  StillaCertainty certainty = find_certainty (stilla_rendition_get_blocks (page));

  if (certainty == STILLA_CERTAINTY_NONE)
    return;
  add_heading (box, stilla_certainty_label (certainty), page);
  gtk_box_append (box, stilla_text_label_new_plain (stilla_certainty_meaning (certainty), "prose"));
}

static void
add_sources (GtkBox *box, StillaRendition *page)
{
  const char *const *sources = stilla_rendition_get_sources (page);

  if (*sources != NULL)
    add_heading (box, _ ("Sources"), page);
  for (; *sources != NULL; sources++) {
    GtkWidget *note = stilla_source_note_new (page, *sources);

    if (note != NULL)
      gtk_box_append (box, note);
  }
}

static void
add_place (GtkBox *box, StillaRendition *page)
{
  g_autofree char *place
      = stilla_rule_page_find_place (stilla_rendition_get_bundle (page), stilla_rendition_get_reader (page),
                                     stilla_rendition_get_page_id (page));
  GtkWidget *button;

  if (place == NULL)
    return;
  button = stilla_wrapping_button_new_place (_ ("Show it in the guide"), place);
  gtk_widget_add_css_class (button, "block");
  gtk_box_append (box, button);
}

static void
add_foot (GtkBox *box, const StillaBlock *foot, StillaRendition *page)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (lines, "foot");
  for (guint i = 0; i < foot->items->len; i++) {
    GtkWidget *label = stilla_text_label_new (g_ptr_array_index (foot->items, i), page);

    gtk_widget_add_css_class (label, "dim");
    gtk_box_append (GTK_BOX (lines), label);
  }
  gtk_box_append (box, lines);
}

/* The sources stand open here: the window is there to look the rule up. */
static GtkWidget *
make_page (StillaRendition *page)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const StillaBlock *foot = g_ptr_array_index (blocks, blocks->len - 1);

  gtk_widget_add_css_class (box, "reading");
  gtk_widget_add_css_class (box, "rule");
  for (guint i = 0; i + 1 < blocks->len; i++)
    gtk_box_append (GTK_BOX (box), stilla_block_view_new (g_ptr_array_index (blocks, i), page));
  add_certainty (GTK_BOX (box), page);
  add_sources (GTK_BOX (box), page);
  add_place (GTK_BOX (box), page);
  add_foot (GTK_BOX (box), foot, page);
  return box;
}

static GtkWidget *
make_content (StillaRendition *page)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = stilla_column_new ();
  GtkWidget *scroller
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);

  adw_clamp_set_child (ADW_CLAMP (clamp), make_page (page));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scroller);
  return content;
}

void
stilla_rule_window_open (GtkWidget *origin, StillaContext *context, const char *rule)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (context);
  g_autoptr (StillaRendition) page = stilla_rule_page_new (stilla_context_get_bundle (context), reader, rule);
  GtkWidget *window;

  if (page == NULL)
    return;
  window = g_object_new (ADW_TYPE_WINDOW, "title", _ ("The rule"), "modal", TRUE, "transient-for",
                         gtk_widget_get_root (origin), "default-width", WIDTH, "default-height", HEIGHT,
                         "width-request", 320, "content", make_content (page), NULL);
  add_actions (window);
  add_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
