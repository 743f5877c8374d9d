/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-week-paper.h"

#include "core/paper/stilla-week-sheet.h"

/* What was answered stands in place of the box. */
static const char *
find_mark (const StillaRecordedDose *dose)
{
  gboolean is_open = dose->state == STILLA_RECORD_PLANNED || dose->state == STILLA_RECORD_LATER
                     || dose->state == STILLA_RECORD_NOT_RECORDED;

  return is_open ? NULL : stilla_record_state_label (dose->state);
}

static void
add_day (GArray *into, const StillaRecordedDay *day, guint column)
{
  for (guint i = 0; i < day->doses->len; i++) {
    const StillaRecordedDose *recorded = &g_array_index (day->doses, StillaRecordedDose, i);
    StillaWeekDose dose = { recorded->occurrence.dose, column, find_mark (recorded) };

    g_array_append_val (into, dose);
  }
}

StillaRendition *
stilla_week_paper_new (StillaBundle *bundle,
                       const StillaReader *reader,
                       const char *person,
                       const StillaPlan *plan,
                       const StillaWeekGrid *grid,
                       guint n_open)
{
  StillaWeekSheet sheet = { bundle, reader, plan, stilla_week_grid_get_day (grid, 0)->date, n_open, person };
  g_autoptr (GArray) doses = g_array_new (FALSE, FALSE, sizeof (StillaWeekDose));

  for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++)
    add_day (doses, stilla_week_grid_get_day (grid, column), column);
  return stilla_week_sheet_new (&sheet, doses);
}
