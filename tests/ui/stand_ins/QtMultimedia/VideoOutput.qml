import QtQuick

// A film is green.
Rectangle {
    enum FillMode {
        Stretch,
        PreserveAspectFit,
        PreserveAspectCrop
    }

    property int fillMode: VideoOutput.PreserveAspectFit

    objectName: "film"
    color: "#00ff00"
}
