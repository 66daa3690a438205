pragma ComponentBehavior: Bound

import QtQuick

// A short message over the dock. The core says when it goes; trouble stays until it is tapped.
// In:  text (empty: hidden), action («Вернуть»), trouble, sign beside the words.   Out: actionTapped(), dismissed().
Item {
    id: root

    property string text: ""
    property string action: ""
    property bool trouble: false
    property string sign: trouble ? "warning" : "check"
    property string shownText: ""
    property alias ringShown: undo.ringShown // of its action
    property string shownSign

    Component.onCompleted: shownSign = sign

    signal actionTapped
    signal dismissed

    implicitHeight: Math.max(Theme.hit(88), words.implicitHeight + Theme.dp(40))
    visible: opacity > 0
    opacity: text === "" ? 0 : 1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: shownText

    // What leaves keeps its words and its sign while it fades.
    onTextChanged: {
        if (text !== "")
            shownText = text;
    }
    onSignChanged: {
        if (sign !== "")
            shownSign = sign;
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fade
            easing.type: Easing.OutCubic
        }
    }

    Shadow {
        kind: "raised"
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.plate
    }

    TapHandler {
        enabled: root.trouble
        onTapped: root.dismissed()
    }

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(32)
        anchors.verticalCenter: parent.verticalCenter
        objectName: "toastSign"
        name: root.shownSign
        size: Theme.sized(36)
        color: Theme.plateText
    }

    Txt {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.dp(24)
        anchors.right: undo.visible ? undo.left : parent.right
        anchors.rightMargin: Theme.dp(24)
        anchors.verticalCenter: parent.verticalCenter
        token: "bodyBold"
        pixels: Theme.sized(30)
        color: Theme.plateText
        text: Theme.tie(root.shownText)
    }

    PlainButton {
        id: undo

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        objectName: "toastAction"
        visible: root.action !== ""
        height: Theme.hit(88)
        fill: Theme.plate
        pressedFill: Theme.dark ? Theme.plateText2 : Theme.ink2
        tone: Theme.plateText
        ringInside: true
        ringTone: Theme.plateText
        cornerRadius: Theme.radiusCard
        sign: "undo"
        text: root.action
        onActivated: root.actionTapped()
    }
}
