/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-block-view.h"

#include "app/browse/stilla-claim-chip.h"
#include "app/browse/stilla-table-view.h"
#include "core/base/stilla-resources.h"

static StillaRendition *
render (const char *page_id)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "eu", NULL);
  g_autoptr (GError) error = NULL;
  StillaRendition *rendition = stilla_rendition_new (bundle, page_id, reader, &error);

  g_assert_no_error (error);
  return rendition;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_type (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
assert_role (GtkWidget *widget, GtkAccessibleRole role)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), role);
}

static void
check_block (const StillaBlock *block, GtkWidget *widget)
{
  if (block->kind == STILLA_BLOCK_TITLE || block->kind == STILLA_BLOCK_HEADING) {
    assert_role (widget, GTK_ACCESSIBLE_ROLE_HEADING);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                         block->kind == STILLA_BLOCK_TITLE ? 1 : block->heading_level);
  } else if (block->kind == STILLA_BLOCK_LIST || block->kind == STILLA_BLOCK_STEPS) {
    assert_role (widget, GTK_ACCESSIBLE_ROLE_LIST);
    assert_role (gtk_widget_get_first_child (widget), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  } else if (block->kind == STILLA_BLOCK_CALLOUT) {
    assert_role (widget, GTK_ACCESSIBLE_ROLE_GROUP);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         stilla_level_label (block->level));
  } else if (block->kind == STILLA_BLOCK_CHART)
    g_assert_nonnull (widget);
}

/* Every block of every page becomes a widget, with the role that its kind asks for. */
static void
test_pages (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint j = 0; j < section->pages->len; j++) {
      const StillaPageEntry *page = g_ptr_array_index (section->pages, j);
      g_autoptr (StillaRendition) rendition = render (page->id);
      const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);

      for (guint k = 0; k < blocks->len; k++) {
        g_autoptr (GtkWidget) widget
            = g_object_ref_sink (stilla_block_view_new (g_ptr_array_index (blocks, k), rendition));

        check_block (g_ptr_array_index (blocks, k), widget);
      }
    }
  }
}

static StillaBlock *
make_claim (StillaCertainty certainty, const char *source)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_PARAGRAPH);

  block->text = stilla_text_new_plain ("Words.");
  block->text->certainty = certainty;
  g_strfreev (block->text->sources);
  block->text->sources = g_strsplit (source, " ", -1);
  return block;
}

static void
test_claim (void)
{
  g_autoptr (StillaRendition) rendition = render ("glycinate");
  const char *source = stilla_rendition_get_sources (rendition)[0];
  g_autoptr (StillaBlock) claim = make_claim (STILLA_CERTAINTY_LOW, source);
  g_autoptr (StillaBlock) bridge = make_claim (STILLA_CERTAINTY_NONE, "");
  g_autoptr (GtkWidget) with = g_object_ref_sink (stilla_block_view_new (claim, rendition));
  g_autoptr (GtkWidget) without = g_object_ref_sink (stilla_block_view_new (bridge, rendition));
  GtkWidget *chip = find_type (with, STILLA_TYPE_CLAIM_CHIP);
  g_autofree char *name = g_strdup_printf ("%s · source 1", stilla_certainty_label (STILLA_CERTAINTY_LOW));

  g_assert_nonnull (chip);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_null (find_type (without, STILLA_TYPE_CLAIM_CHIP));
}

/* A box is there for the eye: a reader of the screen hears the item, and a word for the line to write on. */
static void
test_ticks (void)
{
  g_autoptr (StillaRendition) rendition = render ("glycinate");
  g_autoptr (StillaBlock) block = stilla_block_new (STILLA_BLOCK_LIST);
  g_autoptr (GtkWidget) widget = NULL;
  GtkWidget *item, *mark;

  block->tick = TRUE;
  stilla_block_add_item (block, stilla_text_new_plain ("My weight is "));
  stilla_text_append (g_ptr_array_index (block->items, 0), "__________", STILLA_SPAN_BLANK);
  widget = g_object_ref_sink (stilla_block_view_new (block, rendition));
  check_block (block, widget);
  item = gtk_widget_get_first_child (widget);
  mark = gtk_widget_get_first_child (item);
  assert_role (mark, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (mark)), ==, STILLA_BOX_TO_TICK);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (item))), ==,
                   "My weight is __________");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "My weight is blank");
}

static void
add_row (StillaTable *table, const char *name, const char *value)
{
  GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);

  g_ptr_array_add (row, stilla_text_new_plain (name));
  g_ptr_array_add (row, stilla_text_new_plain (value));
  g_ptr_array_add (table->rows, row);
  g_ptr_array_add (table->row_claims, stilla_text_new ());
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* A reader of the screen hears a row as one sentence; a narrow window shows it as a card. */
static void
test_table (void)
{
  g_autoptr (StillaRendition) rendition = render ("glycinate");
  g_autoptr (StillaBlock) block = stilla_block_new (STILLA_BLOCK_TABLE);
  g_autoptr (GtkWidget) widget = NULL;
  GtkWidget *table, *row;
  int least = 0;

  block->table = stilla_table_new ();
  g_ptr_array_add (block->table->head, stilla_text_new_plain ("Form"));
  g_ptr_array_add (block->table->head, stilla_text_new_plain ("What the packet says about it"));
  add_row (block->table, "Glycinate", "Many words that would rather stand on a single line");
  widget = g_object_ref_sink (stilla_block_view_new (block, rendition));
  table = find_type (widget, STILLA_TYPE_TABLE_VIEW);
  row = gtk_widget_get_last_child (table);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Glycinate. What the packet says about it: Many words that would rather stand on a single line.");

  measure_height (table, 900);
  g_assert_false (stilla_table_view_is_cards (STILLA_TABLE_VIEW (table)));
  gtk_widget_measure (table, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  measure_height (table, least);
  g_assert_true (stilla_table_view_is_cards (STILLA_TABLE_VIEW (table)));
}

/* Nothing in @widget has less room than its words take. */
static void
assert_not_clipped (GtkWidget *widget)
{
  int height = 0;

  if (!gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget)) {
    pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (widget)), NULL, &height);
    if (height > gtk_widget_get_height (widget))
      g_test_message ("clipped: %s", gtk_label_get_text (GTK_LABEL (widget)));
    g_assert_cmpint (height, <=, gtk_widget_get_height (widget));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_not_clipped (child);
}

static void
check_table_at (const StillaBlock *block, StillaRendition *rendition, int width)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (stilla_block_view_new (block, rendition));
  int height = measure_height (widget, width);

  gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, 0, width, height }, -1);
  assert_not_clipped (widget);
}

static void
check_tables_of (const char *page_id)
{
  static const int widths[] = { 320, 460, 560, 640 };
  g_autoptr (StillaRendition) rendition = render (page_id);
  const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    for (guint k = 0; block->kind == STILLA_BLOCK_TABLE && k < G_N_ELEMENTS (widths); k++)
      check_table_at (block, rendition, widths[k]);
  }
}

/* A cell is measured for the width that it gets, also where that is less than other texts ask for. */
static void
test_table_room (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint j = 0; j < section->pages->len; j++)
      check_tables_of (((const StillaPageEntry *) g_ptr_array_index (section->pages, j))->id);
  }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/app/block-view/pages", test_pages);
  g_test_add_func ("/app/block-view/claim", test_claim);
  g_test_add_func ("/app/block-view/ticks", test_ticks);
  g_test_add_func ("/app/block-view/table", test_table);
  g_test_add_func ("/app/block-view/table-room", test_table_room);
  return g_test_run ();
}
