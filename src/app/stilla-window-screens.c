/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-attack-page.h"
#include "app/browse/stilla-handouts-page.h"
#include "app/planner/stilla-plan-page.h"
#include "app/safety/stilla-checklist-page.h"
#include "app/safety/stilla-checks-page.h"
#include "app/safety/stilla-interactions-page.h"
#include "app/safety/stilla-medicines-page.h"
#include "app/stilla-window-private.h"

#include <glib/gi18n.h>

static GtkWidget *
make_handouts (StillaContext *context)
{
  return stilla_handouts_page_new (stilla_context_get_bundle (context));
}

/* Every screen that is not a page of the guide. */
static const struct {
  StillaLocationKind kind;
  const char *title;
  GtkWidget *(*make) (StillaContext *context);
} screens[] = {
  { STILLA_LOCATION_PLAN, N_ ("My plan"), stilla_plan_page_new },
  { STILLA_LOCATION_BEFORE_YOU_START, N_ ("Before you start"), stilla_checklist_page_new },
  { STILLA_LOCATION_CHECKS, N_ ("What the guide says"), stilla_checks_page_new },
  { STILLA_LOCATION_MEDICINES, N_ ("My medicines"), stilla_medicines_page_new },
  { STILLA_LOCATION_INTERACTIONS, N_ ("Look up a medicine"), stilla_interactions_page_new },
  { STILLA_LOCATION_HANDOUTS, N_ ("Handouts"), make_handouts },
  { STILLA_LOCATION_ATTACK, N_ ("During an attack"), stilla_attack_page_new },
};

GtkWidget *
_stilla_window_make_screen (StillaWindow *self, StillaLocationKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (screens); i++)
    if (screens[i].kind == kind)
      return screens[i].make (self->context);
  g_assert_not_reached ();
}

const char *
_stilla_window_get_title (StillaWindow *self, const StillaLocation *place)
{
  if (place->kind == STILLA_LOCATION_PAGE)
    return stilla_bundle_find_page_entry (stilla_context_get_bundle (self->context), place->id)->title;
  for (gsize i = 0; i < G_N_ELEMENTS (screens); i++)
    if (screens[i].kind == place->kind)
      return _ (screens[i].title);
  g_assert_not_reached ();
}
