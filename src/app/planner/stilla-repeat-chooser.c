/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-repeat-chooser.h"

#include "app/planner/stilla-units-field.h"
#include "app/platform/stilla-drop-down-name.h"
#include "app/safety/stilla-choice.h"
#include "core/schedule/stilla-repeat-words.h"

#include <glib/gi18n.h>

#define DAYS_A_WEEK 7

typedef enum {
  DAILY,
  WEEKDAYS,
  FEW_DAYS,
  FEW_WEEKS,
  N_KINDS,
} Kind;

struct _StillaRepeatChooser {
  GtkBox parent_instance;

  GtkDropDown *kind;
  StillaField *every;
  GtkWidget *weekdays;
  GtkWidget *days[DAYS_A_WEEK];
  GtkLabel *echo;

  gboolean with_once;
  StillaRepeat set; /* what was there before; every 0: nothing */
};

G_DEFINE_FINAL_TYPE (StillaRepeatChooser, stilla_repeat_chooser, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stilla_repeat_chooser_class_init (StillaRepeatChooserClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
stilla_repeat_chooser_init (StillaRepeatChooser *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

gboolean
stilla_repeat_chooser_is_once (StillaRepeatChooser *self)
{
  return self->with_once && gtk_drop_down_get_selected (self->kind) == 0;
}

static Kind
get_kind (StillaRepeatChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return (Kind) (self->with_once ? selected - 1 : selected);
}

static void
show_parts (StillaRepeatChooser *self)
{
  gboolean is_once = stilla_repeat_chooser_is_once (self);
  Kind kind = is_once ? DAILY : get_kind (self);

  gtk_widget_set_visible (GTK_WIDGET (self->every), kind == FEW_DAYS || kind == FEW_WEEKS);
  gtk_widget_set_visible (self->weekdays, kind == WEEKDAYS || kind == FEW_WEEKS);
  stilla_field_set_title (self->every,
                          kind == FEW_WEEKS ? _ ("Every how many _weeks?") : _ ("Every how many _days?"));
}

static void
changed_cb (StillaRepeatChooser *self)
{
  show_parts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
build_kind (StillaRepeatChooser *self, const char *title)
{
  const char *const words[] = { _ ("Once"),           _ ("Every day"),       _ ("On chosen weekdays"),
                                _ ("Every few days"), _ ("Every few weeks"), NULL };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "use-underline", TRUE, "xalign", 0.0,
                                   "wrap", TRUE, NULL);
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *name = g_strjoinv ("", parts);

  self->kind = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (self->with_once ? words : words + 1));
  gtk_widget_set_halign (GTK_WIDGET (self->kind), GTK_ALIGN_START);
  stilla_drop_down_set_name (self->kind, name);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->kind));
  gtk_widget_add_css_class (label, "field-name");
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
build_weekdays (StillaRepeatChooser *self)
{
  self->weekdays
      = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "max-children-per-line",
                      DAYS_A_WEEK, "column-spacing", 8, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_widget_add_css_class (self->weekdays, "time-chips");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weekdays), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Weekdays"), -1);
  for (int bit = 0; bit < DAYS_A_WEEK; bit++) {
    GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_GROUP, NULL);

    self->days[bit] = stilla_choice_new (stilla_weekday_name (bit), NULL);
    gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), self->days[bit]);
    gtk_flow_box_append (GTK_FLOW_BOX (self->weekdays), child);
    g_signal_connect_object (self->days[bit], "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  }
  gtk_box_append (GTK_BOX (self), self->weekdays);
}

GtkWidget *
stilla_repeat_chooser_new (const char *title, gboolean with_once)
{
  StillaRepeatChooser *self = g_object_new (STILLA_TYPE_REPEAT_CHOOSER, NULL);

  self->with_once = with_once;
  build_kind (self, title);
  self->every = STILLA_FIELD (stilla_field_new ("", _ ("For example 2")));
  g_signal_connect_object (self->every, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->every));
  build_weekdays (self);
  self->echo = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->echo), "field-echo");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->echo));
  show_parts (self);
  return GTK_WIDGET (self);
}

static Kind
kind_of (const StillaRepeat *repeat)
{
  if (stilla_repeat_is_daily (repeat))
    return DAILY;
  if (repeat->unit == STILLA_REPEAT_DAYS)
    return FEW_DAYS;
  return repeat->every == 1 ? WEEKDAYS : FEW_WEEKS;
}

void
stilla_repeat_chooser_set (StillaRepeatChooser *self, const StillaRepeat *repeat)
{
  g_autofree char *every = NULL;

  if (repeat == NULL) {
    gtk_drop_down_set_selected (self->kind, 0);
    return;
  }
  self->set = *repeat;
  every = repeat->every > 1 ? g_strdup_printf ("%d", repeat->every) : g_strdup ("");
  stilla_field_set_text (self->every, every);
  for (int bit = 0; bit < DAYS_A_WEEK; bit++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->days[bit]),
                                 !stilla_repeat_is_daily (repeat) && repeat->unit == STILLA_REPEAT_WEEKS
                                     && (repeat->weekdays & (1u << bit)) != 0);
  gtk_drop_down_set_selected (self->kind, kind_of (repeat) + (self->with_once ? 1 : 0));
}

static void
say (StillaRepeatChooser *self, const char *words)
{
  gtk_label_set_label (self->echo, words);
  gtk_widget_set_visible (GTK_WIDGET (self->echo), *words != '\0');
}

static gboolean
read_every (StillaRepeatChooser *self, int *out)
{
  return stilla_whole_field_read (self->every, 1, STILLA_REPEAT_MOST,
                                  _ ("Type a whole number from 1 to 366."), out);
}

static gboolean
read_weekdays (StillaRepeatChooser *self, guint *out)
{
  *out = 0;
  for (int bit = 0; bit < DAYS_A_WEEK; bit++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->days[bit])))
      *out |= 1u << bit;
  return *out != 0;
}

/* What goes on in the same turn keeps its days. */
static void
keep_turn (StillaRepeatChooser *self, StillaRepeat *repeat)
{
  if (self->set.every == repeat->every && self->set.unit == repeat->unit)
    repeat->anchor = self->set.anchor;
}

gboolean
stilla_repeat_chooser_read (StillaRepeatChooser *self, const GDate *anchor, StillaRepeat *out)
{
  Kind kind = stilla_repeat_chooser_is_once (self) ? DAILY : get_kind (self);
  g_autofree char *words = NULL;

  *out = stilla_repeat_daily (anchor);
  say (self, "");
  if (kind == WEEKDAYS || kind == FEW_WEEKS)
    out->unit = STILLA_REPEAT_WEEKS;
  if ((kind == FEW_DAYS || kind == FEW_WEEKS) && !read_every (self, &out->every))
    return FALSE;
  if (out->unit == STILLA_REPEAT_WEEKS && !read_weekdays (self, &out->weekdays)) {
    say (self, _ ("Choose at least one weekday."));
    return FALSE;
  }
  keep_turn (self, out);
  if (kind == DAILY)
    return TRUE;
  words = stilla_repeat_dup_words (out);
  say (self, words);
  return TRUE;
}
