/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-handout-task.h"
#include "app/stilla-window-private.h"

#include <glib/gi18n.h>

gboolean
_stilla_window_has_paper (const StillaLocation *place)
{
  return place->kind == STILLA_LOCATION_PAGE || place->kind == STILLA_LOCATION_CHECKS;
}

static StillaHandoutOrder *
make_order (StillaWindow *self, const StillaLocation *place)
{
  return stilla_handout_task_new_order (self->context,
                                        place->kind == STILLA_LOCATION_PAGE ? place->id : "sheet:checks");
}

/* A page of the guide asks for no plan, and so opens none. */
static StillaHandoutMaterial *
make_material (StillaWindow *self, const StillaLocation *place)
{
  return place->kind == STILLA_LOCATION_PAGE ? stilla_handout_material_new_guide (self->context)
                                             : stilla_handout_material_new (self->context);
}

static gboolean
is_ready (StillaWindow *self, const StillaLocation *place)
{
  if (place->kind == STILLA_LOCATION_PAGE
      || stilla_planner_is_loaded (stilla_context_get_planner (self->context)))
    return TRUE;
  stilla_window_say (self, _ ("Your answers are being opened. Try again in a moment."));
  return FALSE;
}

void
_stilla_window_print (StillaWindow *self, const StillaLocation *place)
{
  g_autoptr (StillaHandoutOrder) order = make_order (self, place);
  g_autoptr (StillaHandoutMaterial) material = make_material (self, place);

  if (is_ready (self, place))
    stilla_handout_task_print (GTK_WIDGET (self->stack), self->context, order, material);
}

void
_stilla_window_save_pdf (StillaWindow *self, const StillaLocation *place)
{
  g_autoptr (StillaHandoutOrder) order = make_order (self, place);
  g_autoptr (StillaHandoutMaterial) material = make_material (self, place);
  const char *title
      = place->kind == STILLA_LOCATION_PAGE
            ? stilla_bundle_find_page_entry (stilla_context_get_bundle (self->context), place->id)->title
            : _ ("Before you start");

  if (is_ready (self, place))
    stilla_handout_task_save (GTK_WIDGET (self->stack), self->context, order, material, title);
}
