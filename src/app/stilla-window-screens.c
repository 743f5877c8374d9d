/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-attack-page.h"
#include "app/handouts/stilla-handouts-page.h"
#include "app/planner/stilla-month-page.h"
#include "app/planner/stilla-plan-files-page.h"
#include "app/planner/stilla-history-page.h"
#include "app/planner/stilla-today-page.h"
#include "app/planner/stilla-planner-head.h"
#include "app/planner/stilla-schedule-page.h"
#include "app/planner/stilla-week-page.h"
#include "app/reminders/stilla-reminders-page.h"
#include "app/safety/stilla-checklist-page.h"
#include "app/safety/stilla-checks-page.h"
#include "app/safety/stilla-interactions-page.h"
#include "app/safety/stilla-medicines-page.h"
#include "app/stilla-window-private.h"

#include <glib/gi18n.h>

/* Where the reader finds a screen beside the links to it. */
typedef enum {
  OUTSIDE, /* not above the plan */
  TAB,     /* of My plan, always one step away */
  MORE,    /* of My plan, in the menu behind the tabs */
} Way;

typedef struct {
  StillaLocationKind kind;
  const char *title;
  Way way;
  const char *name; /* what the tab or the menu says; NULL: neither has it */
  GtkWidget *(*make) (StillaContext *context);
} Screen;

/* Every screen that is not a page of the guide, the tabs in their order. */
static const Screen screens[] = {
  { STILLA_LOCATION_PLAN, N_ ("My plan"), TAB, N_ ("Today"), stilla_today_page_new },
  { STILLA_LOCATION_SCHEDULE, N_ ("Plan"), TAB, N_ ("Plan"), stilla_schedule_page_new },
  { STILLA_LOCATION_WEEK, N_ ("My week"), TAB, N_ ("Week"), stilla_week_page_new },
  { STILLA_LOCATION_MONTH, N_ ("My month"), TAB, N_ ("Month"), stilla_month_page_new },
  { STILLA_LOCATION_REMINDERS, N_ ("Reminders"), MORE, N_ ("Reminders"), stilla_reminders_page_new },
  { STILLA_LOCATION_PLAN_FILES, N_ ("Backup and files"), MORE, N_ ("Backup and files"),
    stilla_plan_files_page_new },
  { STILLA_LOCATION_HISTORY, N_ ("History"), TAB, N_ ("History"), stilla_history_page_new },
  { STILLA_LOCATION_BEFORE_YOU_START, N_ ("Before you start"), OUTSIDE, NULL, stilla_checklist_page_new },
  { STILLA_LOCATION_CHECKS, N_ ("What the guide says"), OUTSIDE, NULL, stilla_checks_page_new },
  { STILLA_LOCATION_MEDICINES, N_ ("My medicines"), OUTSIDE, NULL, stilla_medicines_page_new },
  { STILLA_LOCATION_INTERACTIONS, N_ ("Look up a medicine"), OUTSIDE, NULL, stilla_interactions_page_new },
  { STILLA_LOCATION_HANDOUTS, N_ ("Handouts"), OUTSIDE, NULL, stilla_handouts_page_new },
  { STILLA_LOCATION_ATTACK, N_ ("During an attack"), OUTSIDE, NULL, stilla_attack_page_new },
};

static const Screen *
find_screen (StillaLocationKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (screens); i++)
    if (screens[i].kind == kind)
      return &screens[i];
  return NULL;
}

static const Screen *
get_screen (StillaLocationKind kind)
{
  const Screen *screen = find_screen (kind);

  if (screen == NULL)
    g_error ("there is no screen of kind %d", kind);
  return screen;
}

gboolean
_stilla_window_has_place (StillaWindow *self, const StillaLocation *place)
{
  StillaBundle *bundle = stilla_context_get_bundle (self->context);

  return place->kind == STILLA_LOCATION_PAGE
             ? stilla_bundle_find_page_entry (bundle, place->id) != NULL
             : find_screen (place->kind) != NULL && _stilla_window_offers (self, place->kind);
}

GtkWidget *
_stilla_window_make_screen (StillaWindow *self, StillaLocationKind kind)
{
  return get_screen (kind)->make (self->context);
}

const char *
_stilla_window_get_title (StillaWindow *self, const StillaLocation *place)
{
  if (place->kind == STILLA_LOCATION_PAGE)
    return stilla_bundle_find_page_entry (stilla_context_get_bundle (self->context), place->id)->title;
  return _ (get_screen (place->kind)->title);
}

static void
add_ways (StillaWindow *self, StillaPlannerHead *head)
{
  for (gsize i = 0; i < G_N_ELEMENTS (screens); i++) {
    StillaLocation place = { .kind = screens[i].kind };
    g_autofree char *words = stilla_location_to_string (&place);

    if (!_stilla_window_offers (self, screens[i].kind))
      continue;
    if (screens[i].way == TAB)
      stilla_planner_head_add_tab (head, words, _ (screens[i].name));
    else if (screens[i].way == MORE)
      stilla_planner_head_add_more (head, words, _ (screens[i].name));
  }
}

void
_stilla_window_show_head (StillaWindow *self, const StillaLocation *place)
{
  gboolean is_of_plan = stilla_location_is_of_plan (place);
  g_autofree char *words = stilla_location_to_string (place);

  if (is_of_plan && adw_bin_get_child (self->head_area) == NULL) {
    adw_bin_set_child (self->head_area, stilla_planner_head_new (self->context));
    add_ways (self, STILLA_PLANNER_HEAD (adw_bin_get_child (self->head_area)));
  }
  if (is_of_plan)
    stilla_planner_head_show (STILLA_PLANNER_HEAD (adw_bin_get_child (self->head_area)), words);
  gtk_widget_set_visible (GTK_WIDGET (self->head_area), is_of_plan);
}
