pragma ComponentBehavior: Bound

import QtQuick

// A figure that rolls when it changes: the old one leaves upwards, the new one comes from below.
// In:  text, token, color.
Item {
    id: root

    required property string text
    property string token: "price36"
    property color color: Theme.ink
    property string leaving: ""
    property real step: 1

    implicitWidth: coming.implicitWidth
    implicitHeight: coming.implicitHeight
    clip: turn.running

    onTextChanged: {
        root.leaving = root.leaving === "" ? root.text : coming.text;
        coming.text = root.text;
        if (Theme.move > 0 && root.visible && root.leaving !== root.text)
            turn.restart();
    }

    Component.onCompleted: {
        coming.text = root.text;
        root.leaving = root.text;
    }

    NumberAnimation {
        id: turn

        target: root
        property: "step"
        from: 0
        to: 1
        duration: Theme.move
        easing.type: Easing.OutCubic
    }

    Txt {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: turn.running
        y: -root.step * height
        opacity: 1 - root.step
        token: root.token
        tabular: true
        color: root.color
        wrapMode: Text.NoWrap
        text: root.leaving
    }

    Txt {
        id: coming

        anchors.horizontalCenter: parent.horizontalCenter
        y: (1 - root.step) * height
        token: root.token
        tabular: true
        color: root.color
        wrapMode: Text.NoWrap
    }
}
