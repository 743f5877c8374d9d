/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** stilla_app_resources_register: Makes the templates, styles and icons of the window reachable under
 * `resource:///org/stilla/app/`. */
void stilla_app_resources_register (void);

G_END_DECLS
