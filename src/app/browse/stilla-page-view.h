/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows one page of the guide in a single reading column. */
#define STILLA_TYPE_PAGE_VIEW (stilla_page_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaPageView, stilla_page_view, STILLA, PAGE_VIEW, GtkWidget)

void stilla_page_view_set_context (StillaPageView *self, StillaContext *context);

/** stilla_page_view_show: Shows a page from its beginning. On failure what was shown stays. */
gboolean stilla_page_view_show (StillaPageView *self, const char *page_id, GError **error);
/** stilla_page_view_complete: Makes the rest of a long page at once, for what must look at all of it. */
void stilla_page_view_complete (StillaPageView *self);
/** stilla_page_view_get_rendition: Returns: (transfer none) (nullable): what is shown */
StillaRendition *stilla_page_view_get_rendition (StillaPageView *self);

/** stilla_page_view_scroll_to: Brings the block called @anchor to the top, as soon as its place is known. */
void stilla_page_view_scroll_to (StillaPageView *self, const char *anchor);
double stilla_page_view_get_scroll (StillaPageView *self);
/** stilla_page_view_set_scroll: Scrolls to @scroll pixels, as soon as the page is that long. */
void stilla_page_view_set_scroll (StillaPageView *self, double scroll);
/** stilla_page_view_focus: Moves the focus to the block called @anchor, or to the title, so that it is read
 * out.
 * @anchor: (nullable) */
void stilla_page_view_focus (StillaPageView *self, const char *anchor);

G_END_DECLS
