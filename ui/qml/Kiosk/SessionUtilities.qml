import QtQuick
import Kiosk.Core

// The utilities of a guest screen, tied to the session.
// In:  session, hasLanguage (false where the languages lie in the dock themselves).
UtilityBar {
    id: root

    required property SessionViewModel session

    folded: Theme.slim
    canGoBack: session.canGoBack
    canCancel: session.canCancel
    languageName: session.languageName
    onBackTapped: session.back()
    onLanguageTapped: session.openSheet("language")
    onAccessTapped: session.openSheet("access")
    onMoreTapped: session.openSheet("more")
    onHelpTapped: session.openSheet("help")
    onCancelTapped: session.cancel()
}
