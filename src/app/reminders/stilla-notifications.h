/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

G_BEGIN_DECLS

/* Reminders as the desktop shows them. While they are on, the program stays without a window; the buttons of
 * a notification work without one too. Emits ::open (gint64 person) when somebody wants to see Today. */
#define STILLA_TYPE_NOTIFICATIONS (stilla_notifications_get_type ())
G_DECLARE_FINAL_TYPE (StillaNotifications, stilla_notifications, STILLA, NOTIFICATIONS, GObject)

/** stilla_notifications_new: @application: registered; it owns the result and outlives it. Adds the actions
 * of the buttons to it. */
StillaNotifications *stilla_notifications_new (GApplication *application, StillaContext *context);

G_END_DECLS
