import QtQuick
import QtQuick.Templates as T

// What can be tapped: press scale, focus ring, keys, name for speech. Everything to touch is made of it.
// In:  text (read aloud), cornerRadius, ringInside, ringShown, ringTone.   Out: clicked().
T.AbstractButton {
    id: root

    property int cornerRadius: Theme.radiusButton
    property bool ringInside: false
    property color ringTone: Theme.focus
    property bool ringShown: visualFocus
    property bool shrinks: true

    implicitWidth: Math.max(Theme.mm(12), implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.mm(12), implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: false
    scale: shrinks && down ? Theme.pressScale : 1

    Accessible.role: Accessible.Button
    Accessible.name: text

    // What is hidden keeps the focus it had, and is not pressed with it.
    Keys.onReturnPressed: event => enter(event)
    Keys.onEnterPressed: event => enter(event)
    Keys.onSpacePressed: event => event.accepted = !visible
    Keys.onSelectPressed: event => event.accepted = !visible
    Keys.onReleased: event => event.accepted = !visible

    function enter(event: KeyEvent): void {
        event.accepted = visible;
        if (visible)
            click();
    }

    Behavior on scale {
        NumberAnimation {
            duration: root.down ? 0 : Theme.pressOut
            easing.type: Easing.OutQuad
        }
    }

    FocusRing {
        around: root.cornerRadius
        inside: root.ringInside
        tone: root.ringTone
        visible: root.ringShown
    }
}
