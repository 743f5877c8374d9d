/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"
#include "model/stilla-day-tally.h"
#include "model/stilla-record-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A screen of days and what was recorded on them. It is made anew when they become others: at once while
 * somebody looks at it, else when somebody does. */
#define STILLA_TYPE_RECORD_PAGE (stilla_record_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (StillaRecordPage, stilla_record_page, STILLA, RECORD_PAGE, GtkWidget)

struct _StillaRecordPageClass {
  GtkWidgetClass parent_class;

  /* Asks for the days around @today; done once, when the plan is there. */
  void (*begin) (StillaRecordPage *self, const GDate *today);
  /* Shows what @source has of them. */
  void (*show) (StillaRecordPage *self, const StillaRecordSource *source);
};

/** stilla_record_page_set_up: Done once, when the widgets are there. */
void stilla_record_page_set_up (StillaRecordPage *self, StillaContext *context);

StillaContext *stilla_record_page_get_context (StillaRecordPage *self);
StillaPlanner *stilla_record_page_get_planner (StillaRecordPage *self);
StillaRecordModel *stilla_record_page_get_record (StillaRecordPage *self);

/** stilla_record_page_show_tally: Says @tally in @words, and its magnesium in @amount. */
void stilla_record_page_show_tally (StillaRecordPage *self,
                                    const StillaDayTally *tally,
                                    GtkLabel *words,
                                    GtkLabel *amount);

/** stilla_record_page_get_focus_in: Returns: (transfer none) (nullable): where the keyboard is, inside
 * @ancestor */
GtkWidget *stilla_record_page_get_focus_in (StillaRecordPage *self, gpointer ancestor);

G_END_DECLS
