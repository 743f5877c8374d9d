/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-values-view.h"

#include "core/base/stilla-resources.h"

static StillaBlock *
make_block (void)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_VALUES);

  stilla_block_add_item (block, stilla_text_new_plain ("I want to do this at home."));
  stilla_block_add_item (block, stilla_text_new_plain ("I want strong proof."));
  stilla_block_add_item (block, stilla_text_new_plain ("I dislike needles."));
  return block;
}

static void
collect_buttons (GtkWidget *widget, GPtrArray *buttons)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

typedef struct {
  StillaRendition *rendition;
  StillaValueMarks *marks;
  StillaBlock *block;
  GtkWidget *view;
  GPtrArray *buttons; /* three a statement, in order */
} Fixture;

static void
show (Fixture *self)
{
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->view);
  self->view = g_object_ref_sink (stilla_values_view_new (self->block, self->rendition, self->marks));
  self->buttons = g_ptr_array_new ();
  collect_buttons (self->view, self->buttons);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "eu", NULL);

  self->rendition = stilla_rendition_new (bundle, "start-here", reader, NULL);
  self->marks = stilla_value_marks_new ();
  self->block = make_block ();
  show (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->view);
  g_clear_pointer (&self->block, stilla_block_free);
  g_clear_pointer (&self->marks, stilla_value_marks_free);
  g_clear_pointer (&self->rendition, stilla_rendition_unref);
}

static const char *
summary_of (Fixture *self)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (self->view)));
}

static GtkCheckButton *
button (Fixture *self, guint i)
{
  return g_ptr_array_index (self->buttons, i);
}

/* Nothing is marked beforehand, and one mark says so in words. */
static void
test_mark (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->buttons->len, ==, 9);
  for (guint i = 0; i < self->buttons->len; i++)
    g_assert_false (gtk_check_button_get_active (button (self, i)));
  gtk_check_button_set_active (button (self, 5), TRUE);
  g_assert_cmpint (stilla_value_marks_get (self->marks, "I want strong proof."), ==, STILLA_MARK_MUCH);
  g_assert_nonnull (strstr (summary_of (self), "I want strong proof."));
  g_assert_null (strstr (summary_of (self), "needles"));
}

/* One mark a statement: another one takes its place. */
static void
test_change (Fixture *self, gconstpointer data)
{
  gtk_check_button_set_active (button (self, 2), TRUE);
  gtk_check_button_set_active (button (self, 0), TRUE);
  g_assert_false (gtk_check_button_get_active (button (self, 2)));
  g_assert_cmpint (stilla_value_marks_get (self->marks, "I want to do this at home."), ==,
                   STILLA_MARK_LITTLE);
  g_assert_null (strstr (summary_of (self), "at home"));
}

/* Who leaves the page and comes back finds the marks. */
static void
test_again (Fixture *self, gconstpointer data)
{
  gtk_check_button_set_active (button (self, 8), TRUE);
  show (self);
  g_assert_true (gtk_check_button_get_active (button (self, 8)));
  g_assert_nonnull (strstr (summary_of (self), "I dislike needles."));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/app/values-view/mark", Fixture, NULL, set_up, test_mark, tear_down);
  g_test_add ("/app/values-view/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/app/values-view/again", Fixture, NULL, set_up, test_again, tear_down);
  return g_test_run ();
}
