package kanal.doctor;

import java.util.List;

/// One thing the doctor looks at.
interface Check {
  /// Never throws for what is wrong with the installation: that is a finding. None when the
  /// installation does not have such a thing.
  List<Finding> look();
}
