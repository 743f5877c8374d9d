/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-phase-row.h"

#include "app/planner/stilla-date-field.h"
#include "app/planner/stilla-phase-dose.h"
#include "app/platform/stilla-drop-down-name.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/schedule/stilla-date-reading.h"
#include "model/stilla-phase-words.h"

#include <glib/gi18n.h>

#define DAYS_A_WEEK 7

/* How long a phase can last without typing a day; 0: until somebody changes it; -1: until a day. */
static const int weeks[] = { 0, 1, 2, 3, 4, 6, 8, 12, -1 };
#define TO_A_DAY (G_N_ELEMENTS (weeks) - 1)

struct _StillaPhaseRow {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkWidget *discard;
  StillaDateField *starts;
  GtkDropDown *length;
  StillaDateField *until;
  GtkLabel *days;
  GtkBox *doses;

  StillaContext *context;
  StillaProduct *product;
  GDate expected; /* the first day, unless another one is typed */
  guint index;
};

G_DEFINE_FINAL_TYPE (StillaPhaseRow, stilla_phase_row, GTK_TYPE_BOX)

enum {
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stilla_phase_row_dispose (GObject *object)
{
  StillaPhaseRow *self = STILLA_PHASE_ROW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->product, stilla_product_unref);
  G_OBJECT_CLASS (stilla_phase_row_parent_class)->dispose (object);
}

static void
stilla_phase_row_class_init (StillaPhaseRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_phase_row_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stilla_phase_row_init (StillaPhaseRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "phase");
  g_date_clear (&self->expected, 1);
}

static void
changed_cb (StillaPhaseRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (StillaPhaseRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/* The doses */

static guint
count_doses (StillaPhaseRow *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->doses)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
show_removable (StillaPhaseRow *self)
{
  guint n = count_doses (self);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->doses)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    stilla_phase_dose_set_removable (STILLA_PHASE_DOSE (child), n > 1);
}

static void
remove_dose_cb (StillaPhaseRow *self, GtkWidget *dose)
{
  GtkWidget *next = gtk_widget_get_next_sibling (dose);

  gtk_widget_child_focus (next != NULL ? next : gtk_widget_get_prev_sibling (dose), GTK_DIR_TAB_FORWARD);
  gtk_box_remove (self->doses, dose);
  show_removable (self);
  changed_cb (self);
}

static GtkWidget *
add_dose (StillaPhaseRow *self, const StillaDoseTime *dose)
{
  GtkWidget *child = stilla_phase_dose_new (self->context, self->product, dose);

  gtk_box_append (self->doses, child);
  g_signal_connect_object (child, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (child, "remove", G_CALLBACK (remove_dose_cb), self, G_CONNECT_SWAPPED);
  show_removable (self);
  return child;
}

static void
add_dose_cb (StillaPhaseRow *self)
{
  GtkWidget *child = add_dose (self, NULL);

  changed_cb (self);
  gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

/* The widgets */

static void
build_head (StillaPhaseRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->discard = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->discard, "flat");
  g_signal_connect_object (self->discard, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), self->discard);
  gtk_box_append (GTK_BOX (self), line);
}

static char *
describe_length (int n_weeks)
{
  if (n_weeks == 0)
    return g_strdup (_ ("Until I change it"));
  if (n_weeks < 0)
    return g_strdup (_ ("Up to a day"));
  return g_strdup_printf (ngettext ("For %d week", "For %d weeks", n_weeks), n_weeks);
}

static void
build_length (StillaPhaseRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _ ("How long?"), "xalign", 0.0, NULL);
  g_auto (GStrv) words = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++) {
    g_autofree char *length = describe_length (weeks[i]);

    g_strv_builder_add (builder, length);
  }
  words = g_strv_builder_end (builder);
  self->length = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const *) words));
  gtk_widget_set_halign (GTK_WIDGET (self->length), GTK_ALIGN_START);
  stilla_drop_down_set_name (self->length, _ ("How long?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->length), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How long?"), -1);
  gtk_widget_add_css_class (label, "field-name");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->length));
  gtk_box_append (GTK_BOX (self), box);
  g_signal_connect_object (self->length, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static StillaDateField *
add_date (StillaPhaseRow *self, const char *title, const char *when_empty)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  GtkWidget *field = stilla_date_field_new (title, today, when_empty);

  gtk_box_append (GTK_BOX (self), field);
  g_signal_connect_object (field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return STILLA_DATE_FIELD (field);
}

GtkWidget *
stilla_phase_row_new (StillaContext *context, StillaProduct *product)
{
  StillaPhaseRow *self = g_object_new (STILLA_TYPE_PHASE_ROW, NULL);
  GtkWidget *add;

  self->context = g_object_ref (context);
  self->product = stilla_product_ref (product);
  build_head (self);
  self->starts = add_date (self, _ ("When does it begin?"), _ ("On the day after the phase before."));
  build_length (self);
  self->until = add_date (self, _ ("Last day"), NULL);
  self->days = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->days), "field-echo");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->days));
  self->doses = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->doses));
  add = stilla_wrapping_button_new (_ ("Another time of the day"), NULL);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_dose_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), add);
  return GTK_WIDGET (self);
}

/* Returns: where in the list of lengths the phase is */
static guint
find_length (const StillaPhase *phase)
{
  gint n_days;

  if (!g_date_valid (&phase->until))
    return 0;
  n_days = g_date_days_between (&phase->from, &phase->until) + 1;
  for (guint i = 1; i < TO_A_DAY; i++)
    if (weeks[i] * DAYS_A_WEEK == n_days)
      return i;
  return TO_A_DAY;
}

void
stilla_phase_row_set (StillaPhaseRow *self, const StillaPhase *phase, gboolean is_next)
{
  if (phase == NULL) {
    add_dose (self, NULL);
    return;
  }
  self->expected = phase->from;
  if (!is_next)
    stilla_date_field_set (self->starts, &phase->from);
  stilla_date_field_set (self->until, &phase->until);
  gtk_drop_down_set_selected (self->length, find_length (phase));
  for (guint i = 0; i < phase->doses->len; i++)
    add_dose (self, g_ptr_array_index (phase->doses, i));
}

void
stilla_phase_row_set_place (StillaPhaseRow *self, guint index, gboolean can_remove)
{
  g_autofree char *letter = stilla_phase_letter (index);
  /* Translators: the letter of a phase: "A: first", "B: then" */
  g_autofree char *title
      = index == 0 ? g_strdup_printf (_ ("%s: first"), letter) : g_strdup_printf (_ ("%s: then"), letter);
  g_autofree char *discard = g_strdup_printf (_ ("Remove phase %s"), letter);
  g_autofree char *name = g_strdup_printf (_ ("Phase %s"), letter);

  self->index = index;
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->starts), index > 0);
  gtk_widget_set_visible (self->discard, can_remove);
  gtk_widget_set_tooltip_text (self->discard, discard);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->discard), GTK_ACCESSIBLE_PROPERTY_LABEL, discard, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
stilla_phase_row_start_on (StillaPhaseRow *self, const GDate *date)
{
  self->expected = *date;
}

/* Reading */

static gboolean
read_start (StillaPhaseRow *self, const GDate *before, GDate *out)
{
  GDate first;

  *out = self->expected;
  if (self->index == 0)
    return g_date_valid (out);
  if (before == NULL)
    return FALSE;
  if (!g_date_valid (before)) {
    stilla_date_field_refuse (self->starts, _ ("The phase before has no end. Say how long it lasts."));
    return FALSE;
  }
  first = *before;
  g_date_add_days (&first, 1);
  if (!stilla_date_field_read (
          self->starts, &first,
          _ ("The phase before is not over then. Choose a later day, or end that one earlier."), out))
    return FALSE;
  if (!g_date_valid (out))
    *out = first;
  return TRUE;
}

static gboolean
read_end (StillaPhaseRow *self, const GDate *from, GDate *out)
{
  guint length = gtk_drop_down_get_selected (self->length);

  g_date_clear (out, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->until), length == TO_A_DAY);
  if (length == TO_A_DAY)
    return stilla_date_field_read (self->until, from,
                                   _ ("This is before the phase begins. Choose a later day."), out);
  if (weeks[length] > 0) {
    *out = *from;
    g_date_add_days (out, (guint) (weeks[length] * DAYS_A_WEEK - 1));
  }
  return TRUE;
}

static void
show_days (StillaPhaseRow *self, const GDate *from, const GDate *until)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  g_autofree char *first = stilla_date_dup_words_since (from, today);
  g_autofree char *last = g_date_valid (until) ? stilla_date_dup_words_since (until, today) : NULL;
  g_autofree char *words = last != NULL ? g_strdup_printf (_ ("From %s to %s"), first, last)
                                        : g_strdup_printf (_ ("From %s on"), first);

  gtk_label_set_label (self->days, words);
}

static gboolean
read_doses (StillaPhaseRow *self, StillaPhase *phase)
{
  gboolean all = TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->doses)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    StillaDoseTime fields = { .product_id = self->product->id };

    if (!stilla_phase_dose_read (STILLA_PHASE_DOSE (child), &phase->from, &fields)
        || !stilla_phase_add_dose (phase, &fields, NULL))
      all = FALSE;
  }
  return all;
}

StillaPhase *
stilla_phase_row_read (StillaPhaseRow *self, const GDate *before)
{
  g_autoptr (StillaPhase) phase = NULL;
  GDate from, until;
  gboolean has_days = read_start (self, before, &from) && read_end (self, &from, &until);

  gtk_widget_set_visible (GTK_WIDGET (self->days), has_days);
  if (!has_days)
    return NULL;
  show_days (self, &from, &until);
  phase = stilla_phase_new (&from, &until);
  return read_doses (self, phase) ? g_steal_pointer (&phase) : NULL;
}
