/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-person-editor.h"

#include "app/planner/stilla-plan-change.h"
#include "app/planner/stilla-units-field.h"
#include "app/platform/stilla-drop-down-name.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

#define USUAL_DAY_END "04:00"

struct _StillaPersonEditor {
  StillaPlanEditor parent_instance;

  StillaField *name;
  GtkDropDown *colour;
  StillaField *meals[STILLA_N_MEALS];
  StillaField *day_end;
  GtkDropDown *zone;
  GWeakRef origin;

  StillaPerson *person; /* as they are; id 0: somebody new */
  StillaPerson *read;   /* what was read last */
  char *home;           /* (nullable): the zone that is home, or that of this computer */
};

G_DEFINE_FINAL_TYPE (StillaPersonEditor, stilla_person_editor, STILLA_TYPE_PLAN_EDITOR)

const char *
stilla_person_colour_label (int colour)
{
  static const char *const words[STILLA_PERSON_COLOURS]
      = { N_ ("Teal"), N_ ("Blue"),   N_ ("Purple"), N_ ("Pink"),
          N_ ("Red"),  N_ ("Orange"), N_ ("Brown"),  N_ ("Grey") };

  return _ (words[colour]);
}

/* Reading */

static gboolean
read_meals (StillaPersonEditor *self)
{
  gboolean all = TRUE;

  for (int meal = STILLA_MEAL_BREAKFAST; meal < STILLA_N_MEALS; meal++) {
    self->read->meals[meal] = -1;
    all = stilla_minute_field_read_optional (self->meals[meal], &self->read->meals[meal]) && all;
  }
  return all;
}

static gboolean
read_day_end (StillaPersonEditor *self)
{
  if (!stilla_minute_field_read (self->day_end, &self->read->day_end))
    return FALSE;
  if (self->read->day_end > STILLA_PERSON_LATEST_DAY_END) {
    stilla_field_refuse (self->day_end, _ ("Type a time from 00:00 to 12:00."));
    return FALSE;
  }
  stilla_field_say (self->day_end,
                    self->read->day_end == 0
                        ? _ ("The day ends at midnight.")
                        : _ ("Doses after midnight belong to the evening before, until then."));
  return TRUE;
}

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaPersonEditor *self = STILLA_PERSON_EDITOR (editor);
  gboolean has_meals, has_day_end;

  g_clear_pointer (&self->read, stilla_person_free);
  self->read = stilla_person_copy (self->person);
  g_clear_pointer (&self->read->name, g_free);
  self->read->name = stilla_field_dup_text (self->name);
  self->read->colour = (int) gtk_drop_down_get_selected (self->colour);
  g_clear_pointer (&self->read->zone, g_free);
  self->read->zone = gtk_drop_down_get_selected (self->zone) == 1 ? g_strdup (self->home) : NULL;
  has_meals = read_meals (self);
  has_day_end = read_day_end (self);
  if (self->person->id == 0 && *self->read->name == '\0') {
    stilla_field_refuse (self->name, _ ("Type a name or an initial."));
    return FALSE;
  }
  stilla_field_say (self->name, NULL);
  return has_meals && has_day_end;
}

/* Doses that go by a habit move with it. */
static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaPersonEditor *self = STILLA_PERSON_EDITOR (editor);

  if (self->person->id == 0)
    return TRUE;
  if (self->read->day_end != self->person->day_end
      && !stilla_plan_draft_set_day_end (draft, self->read->day_end, error))
    return FALSE;
  for (int meal = STILLA_MEAL_BREAKFAST; meal < STILLA_N_MEALS; meal++)
    if (self->read->meals[meal] >= 0 && self->read->meals[meal] != self->person->meals[meal]
        && !stilla_plan_draft_move_meal (draft, (StillaMeal) meal, self->read->meals[meal], error))
      return FALSE;
  return g_strcmp0 (self->read->zone, self->person->zone) == 0
         || stilla_plan_draft_set_zone (draft, self->read->zone, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  StillaPersonEditor *self = STILLA_PERSON_EDITOR (editor);

  if (*self->read->name == '\0')
    return g_strdup (_ ("Changed your meal times and your day"));
  return g_strdup_printf (self->person->id == 0 ? _ ("Added %s") : _ ("Changed %s"), self->read->name);
}

static StillaPerson *
dup_person (StillaPlanEditor *editor)
{
  return stilla_person_copy (STILLA_PERSON_EDITOR (editor)->read);
}

/* Taking somebody off the list */

typedef struct {
  GWeakRef origin;
  StillaContext *context;
  gint64 id;
  char *words; /* NULL: nothing is said */
} Removal;

static void
removal_free (Removal *removal)
{
  g_weak_ref_clear (&removal->origin);
  g_clear_object (&removal->context);
  g_clear_pointer (&removal->words, g_free);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static Removal *
removal_new (GtkWidget *origin, StillaContext *context, gint64 id)
{
  Removal *removal = g_new0 (Removal, 1);

  g_weak_ref_init (&removal->origin, origin);
  removal->context = g_object_ref (context);
  removal->id = id;
  return removal;
}

static void
free_closure (gpointer data, GClosure *closure)
{
  removal_free (data);
}

static void removed_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
put_back_cb (AdwToast *toast, Removal *said)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&said->origin);
  StillaPlanner *planner = stilla_context_get_planner (said->context);

  stilla_planner_set_person_removed_async (planner, said->id, FALSE, removed_cb,
                                           removal_new (origin, said->context, said->id));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Removal) removal = data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&removal->origin);
  g_autoptr (GError) error = NULL;
  gboolean is_done = stilla_planner_set_person_removed_finish (STILLA_PLANNER (source), result, &error);
  AdwToast *toast;

  if (origin == NULL)
    return;
  if (!is_done) {
    stilla_plan_change_say (origin, error->message);
  } else if (removal->words == NULL) {
    stilla_planner_show_person (STILLA_PLANNER (source), removal->id);
  } else {
    toast = stilla_plan_change_offer_undo (origin, removal->words);
    if (toast != NULL)
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (put_back_cb),
                             removal_new (origin, removal->context, removal->id), free_closure, 0);
  }
}

static void
remove_cb (StillaPersonEditor *self)
{
  StillaContext *context = stilla_plan_editor_get_context (STILLA_PLAN_EDITOR (self));
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&self->origin);
  Removal *removal = removal_new (origin, context, self->person->id);

  removal->words = *self->person->name != '\0' ? g_strdup_printf (_ ("Removed %s"), self->person->name)
                                               : g_strdup (_ ("Removed this person"));
  stilla_planner_set_person_removed_async (stilla_context_get_planner (context), self->person->id, TRUE,
                                           removed_cb, removal);
  gtk_window_close (GTK_WINDOW (self));
}

/* The window */

static void
stilla_person_editor_dispose (GObject *object)
{
  StillaPersonEditor *self = STILLA_PERSON_EDITOR (object);

  G_OBJECT_CLASS (stilla_person_editor_parent_class)->dispose (object);
  g_weak_ref_set (&self->origin, NULL);
  g_clear_pointer (&self->person, stilla_person_free);
  g_clear_pointer (&self->read, stilla_person_free);
  g_clear_pointer (&self->home, g_free);
}

static void
stilla_person_editor_class_init (StillaPersonEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_person_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
  editor_class->dup_person = dup_person;
}

static void
stilla_person_editor_init (StillaPersonEditor *self)
{
  g_weak_ref_init (&self->origin, NULL);
}

static GtkDropDown *
add_drop_down (StillaPersonEditor *self, const char *title, const char *name, const char *const *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "use-underline", TRUE, "xalign", 0.0,
                                   "wrap", TRUE, NULL);
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);

  gtk_widget_add_css_class (label, "field-name");
  gtk_widget_set_halign (drop_down, GTK_ALIGN_START);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), drop_down);
  stilla_drop_down_set_name (GTK_DROP_DOWN (drop_down), name);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), drop_down);
  stilla_plan_editor_append (STILLA_PLAN_EDITOR (self), box);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (stilla_plan_editor_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (drop_down);
}

static void
build_name (StillaPersonEditor *self)
{
  const char *colours[STILLA_PERSON_COLOURS + 1] = { NULL };

  for (int colour = 0; colour < STILLA_PERSON_COLOURS; colour++)
    colours[colour] = stilla_person_colour_label (colour);
  self->name = STILLA_FIELD (stilla_field_new (_ ("_Name or initial"), NULL));
  stilla_field_set_long (self->name, STILLA_PERSON_MAX_NAME);
  stilla_field_set_text (self->name, self->person->name);
  stilla_plan_editor_append (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->name));
  self->colour = add_drop_down (self, _ ("_Colour"), _ ("Colour"), colours);
  gtk_drop_down_set_selected (self->colour, (guint) self->person->colour);
}

static void
build_meals (StillaPersonEditor *self)
{
  const char *const titles[STILLA_N_MEALS] = { [STILLA_MEAL_BREAKFAST] = _ ("At what time is _breakfast?"),
                                               [STILLA_MEAL_LUNCH] = _ ("At what time is _lunch?"),
                                               [STILLA_MEAL_DINNER] = _ ("At what time is _dinner?"),
                                               [STILLA_MEAL_BEDTIME] = _ ("At what time is bed_time?") };

  stilla_plan_editor_append_words (
      STILLA_PLAN_EDITOR (self),
      _ ("Meals can stay empty. When one moves, its doses move with it from the day below; the past stays."),
      "field-echo");
  for (int meal = STILLA_MEAL_BREAKFAST; meal < STILLA_N_MEALS; meal++) {
    int minute = self->person->meals[meal];
    g_autofree char *time = minute >= 0 ? stilla_minute_to_string (minute) : g_strdup ("");

    self->meals[meal] = STILLA_FIELD (stilla_field_new (titles[meal], NULL));
    stilla_field_set_text (self->meals[meal], time);
    stilla_plan_editor_append (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->meals[meal]));
  }
}

static void
build_day (StillaPersonEditor *self)
{
  g_autofree char *time = stilla_minute_to_string (self->person->day_end);
  /* Translators: a time zone as computers name it: "Stay on home time (Europe/Berlin)" */
  g_autofree char *stay
      = g_strdup_printf (_ ("Stay on home time (%s)"), self->home != NULL ? self->home : "");
  const char *zones[] = { _ ("Follow the clock where I am"), self->home != NULL ? stay : NULL, NULL };

  self->day_end
      = STILLA_FIELD (stilla_field_new (_ ("When does the day _end?"), _ ("For example " USUAL_DAY_END)));
  stilla_field_set_text (self->day_end, time);
  stilla_plan_editor_append (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->day_end));
  self->zone = add_drop_down (self, _ ("_When you travel"), _ ("When you travel"), zones);
  gtk_drop_down_set_selected (self->zone, self->person->zone != NULL ? 1 : 0);
}

static void
build_removal (StillaPersonEditor *self, StillaPlanner *planner)
{
  GtkWidget *button;

  if (self->person->id == 0 || stilla_planner_get_people (planner)->len < 2)
    return;
  button = stilla_wrapping_button_new (_ ("Remove this person"), NULL);
  gtk_widget_add_css_class (button, "destructive-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  stilla_plan_editor_append (STILLA_PLAN_EDITOR (self), button);
}

/* The zone of this computer, unless it has none that can be named. */
static char *
dup_home (const StillaPerson *person, StillaContext *context)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (context));
  const char *name = g_time_zone_get_identifier (zone);

  if (person->zone != NULL)
    return g_strdup (person->zone);
  return strchr (name, '/') != NULL && *name != '/' ? g_strdup (name) : NULL;
}

static void
open_editor (GtkWidget *origin, StillaContext *context, StillaPerson *person, const char *title)
{
  StillaPersonEditor *self = g_object_new (STILLA_TYPE_PERSON_EDITOR, "title", title, NULL);
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);

  self->person = person;
  self->home = dup_home (person, context);
  g_weak_ref_set (&self->origin, stilla_plan_change_find_origin (origin));
  stilla_plan_editor_set_up (editor, origin, context,
                             person->id != 0 ? STILLA_PLAN_EDITOR_ASKS_DAY : STILLA_PLAN_EDITOR_PLAIN);
  build_name (self);
  build_meals (self);
  build_day (self);
  build_removal (self, stilla_context_get_planner (context));
  stilla_plan_editor_open (editor, GTK_WIDGET (self->name));
}

void
stilla_person_editor_open (GtkWidget *origin, StillaContext *context)
{
  const StillaPerson *person = stilla_planner_get_person (stilla_context_get_planner (context));

  open_editor (origin, context, stilla_person_copy (person), _ ("People and meal times"));
}

/* The first colour that nobody has. */
static int
find_free_colour (const GPtrArray *people)
{
  for (int colour = 0; colour < STILLA_PERSON_COLOURS; colour++) {
    gboolean is_free = TRUE;

    for (guint i = 0; i < people->len; i++)
      is_free = is_free && ((const StillaPerson *) g_ptr_array_index (people, i))->colour != colour;
    if (is_free)
      return colour;
  }
  return 0;
}

void
stilla_person_editor_open_new (GtkWidget *origin, StillaContext *context)
{
  StillaPerson *person = stilla_person_new ("");

  person->colour = find_free_colour (stilla_planner_get_people (stilla_context_get_planner (context)));
  open_editor (origin, context, person, _ ("Add a person"));
}
