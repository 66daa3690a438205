import QtQuick
import Kiosk.Core

// The utilities of a guest screen, tied to the session.
// In:  session, hasLanguage (false where the languages lie in the dock themselves).
UtilityBar {
    id: root

    required property SessionViewModel session

    folded: Theme.slim
    // The screen whose utilities these are.
    readonly property Page page: {
        let above = parent;
        while (above && !(above as Page))
            above = above.parent;
        return above as Page;
    }

    canGoBack: session.canGoBack || (page?.stepsBack ?? false)
    canCancel: session.canCancel
    languageName: session.languageName
    onBackTapped: {
        if (!page?.stepBack())
            session.back();
    }
    onLanguageTapped: session.openSheet("language")
    onAccessTapped: session.openSheet("access")
    onMoreTapped: session.openSheet("more")
    onHelpTapped: session.openSheet("help")
    onCancelTapped: session.cancel()
}
