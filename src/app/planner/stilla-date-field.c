/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-date-field.h"

#include "app/planner/stilla-field.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-date-reading.h"

#include <glib/gi18n.h>
#include <langinfo.h>

struct _StillaDateField {
  GtkBox parent_instance;

  StillaField *field;
  GtkMenuButton *button;
  GtkCalendar *calendar;

  GDate today;
  char *when_empty;
  gboolean is_showing; /* the calendar follows what is typed */
};

G_DEFINE_FINAL_TYPE (StillaDateField, stilla_date_field, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stilla_date_field_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_DATE_FIELD (object)->when_empty, g_free);
  G_OBJECT_CLASS (stilla_date_field_parent_class)->finalize (object);
}

static void
stilla_date_field_class_init (StillaDateFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_date_field_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
stilla_date_field_init (StillaDateField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

static void
changed_cb (StillaDateField *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
read_typed (StillaDateField *self, GDate *out, const char **wrong)
{
  g_autofree char *typed = stilla_field_dup_text (self->field);

  return stilla_date_read (typed, stilla_date_order_from_format (nl_langinfo (D_FMT)), out, wrong);
}

/* The calendar opens on the day that is typed, else on today. */
static void
opened_cb (StillaDateField *self)
{
  g_autoptr (GDateTime) noon = NULL;
  const char *wrong;
  GDate date;

  if (!read_typed (self, &date, &wrong))
    date = self->today;
  noon = g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
  if (noon == NULL) /* a zone left that day out */
    return;
  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, noon);
  self->is_showing = FALSE;
}

static void
selected_cb (StillaDateField *self)
{
  g_autoptr (GDateTime) chosen = NULL;
  GDate date;

  if (self->is_showing)
    return;
  chosen = gtk_calendar_get_date (self->calendar);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (chosen),
                  (GDateMonth) g_date_time_get_month (chosen), (GDateYear) g_date_time_get_year (chosen));
  stilla_date_field_set (self, &date);
  gtk_menu_button_popdown (self->button);
}

static void
add_calendar (StillaDateField *self, const char *title)
{
  GtkWidget *popover = gtk_popover_new ();
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  /* Translators: what a date is for: "Until: choose in a calendar" */
  g_autofree char *name = g_strdup_printf (_ ("%s: choose in a calendar"), plain);

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "x-office-calendar-symbolic", "popover",
                               popover, "tooltip-text", name, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  stilla_field_append (self->field, GTK_WIDGET (self->button));
  g_signal_connect_object (popover, "show", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_date_field_new (const char *title, const GDate *today, const char *when_empty)
{
  StillaDateField *self = g_object_new (STILLA_TYPE_DATE_FIELD, NULL);

  self->today = *today;
  self->when_empty = g_strdup (when_empty);
  self->field = STILLA_FIELD (stilla_field_new (title, NULL));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->field));
  add_calendar (self, title);
  stilla_field_say (self->field, when_empty);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
stilla_date_field_set (StillaDateField *self, const GDate *date)
{
  g_autofree char *iso = g_date_valid (date) ? stilla_date_to_string (date) : g_strdup ("");

  stilla_field_set_text (self->field, iso);
}

/* "Friday 4 December 2026" */
static char *
describe (StillaDateField *self, const GDate *date)
{
  g_autofree char *words = stilla_day_name_dup (date, TRUE);

  if (g_date_compare (date, &self->today) == 0)
    /* Translators: a date that is today */
    return g_strdup_printf (_ ("Today, %s"), words);
  return g_steal_pointer (&words);
}

gboolean
stilla_date_field_read (StillaDateField *self, const GDate *first, const char *before, GDate *out)
{
  g_autofree char *typed = stilla_field_dup_text (self->field);
  g_autofree char *words = NULL;
  const char *wrong = NULL;

  g_date_clear (out, 1);
  if (*typed == '\0' && self->when_empty != NULL) {
    stilla_field_say (self->field, self->when_empty);
    return TRUE;
  }
  if (read_typed (self, out, &wrong) && first != NULL && g_date_compare (out, first) < 0)
    wrong = before;
  if (wrong != NULL) {
    stilla_field_refuse (self->field, wrong);
    return FALSE;
  }
  words = describe (self, out);
  stilla_field_say (self->field, words);
  return TRUE;
}

void
stilla_date_field_refuse (StillaDateField *self, const char *words)
{
  stilla_field_refuse (self->field, words);
}
