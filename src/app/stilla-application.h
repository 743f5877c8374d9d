/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STILLA_TYPE_APPLICATION (stilla_application_get_type ())
G_DECLARE_FINAL_TYPE (StillaApplication, stilla_application, STILLA, APPLICATION, AdwApplication)

StillaApplication *stilla_application_new (void);

G_END_DECLS
