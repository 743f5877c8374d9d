/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-intended-use.h"

#include <glib/gi18n-lib.h>

const char *
stilla_intended_use (void)
{
  return _ (
      "Stilla shows general information about magnesium and migraine and helps you keep your own schedule. "
      "It does not diagnose, choose a treatment, or work out a dose for you. Talk with your doctor or "
      "pharmacist "
      "before you start, stop or change a supplement or medicine. Magnesium into a vein is only given by "
      "health "
      "professionals.");
}

const char *
stilla_review_status_unreviewed (void)
{
  return _ ("Compiled from the sources named; not yet checked by a clinician");
}
