/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-dose-error.h"

G_DEFINE_QUARK (stilla - dose - error - quark, stilla_dose_error)
